plumbline_bench(bench_rollup SOURCES rollup_bench.cpp duckdb_peer.cpp sqlite_peer.cpp LINKS plumbline_goals plumbline_table ${CMAKE_DL_LIBS})
if(TARGET bench_rollup)
    target_compile_definitions(bench_rollup PRIVATE PLUMBLINE_DUCKDB_FOLDER="${PROJECT_BINARY_DIR}/duckdb")
endif()
