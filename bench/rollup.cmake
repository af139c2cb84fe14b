plumbline_bench(bench_rollup SOURCES rollup_bench.cpp sqlite_peer.cpp LINKS plumbline_goals plumbline_table ${CMAKE_DL_LIBS})
