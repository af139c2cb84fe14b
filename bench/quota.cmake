plumbline_bench(bench_quota SOURCES quota_bench.cpp LINKS plumbline_quota)
