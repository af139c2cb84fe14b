plumbline_bench(bench_smart SOURCES smart_bench.cpp LINKS plumbline_smart)
