plumbline_fuzz(fuzz_cell_texts SOURCES cell_texts.cpp LINKS plumbline_table)
plumbline_fuzz(fuzz_table SOURCES whole_table.cpp LINKS plumbline_goals plumbline_table)
