plumbline_fuzz(fuzz_statement SOURCES statement.cpp LINKS plumbline_smart)
