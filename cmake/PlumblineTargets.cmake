# The kinds of target that the project has, each declared in one place.
#   plumbline_library(NAME SOURCES ... LINKS ... [DATA lexicon files])   static, part of the engine or above it
#   plumbline_room(NAME FOLDER)                                          the folder below src that the library's users may include
#   plumbline_office_room(NAME FOLDER SOURCES ... LINKS ...)             a room of the library that ships, with the SDK's headers
#   plumbline_test(NAME SOURCES ... LINKS ...)                           a GoogleTest program, run by tests/run.py
#   plumbline_bench(NAME SOURCES ... LINKS ...)                          a Google Benchmark program
#   plumbline_fuzz(NAME SOURCES ... LINKS ...)                           libFuzzer target, or a program that replays random input
find_package(Boost 1.74 REQUIRED)
include(GoogleTest)

add_library(plumbline_options INTERFACE)
target_include_directories(plumbline_options INTERFACE ${PROJECT_SOURCE_DIR}/src/engine)
if(MSVC)
    target_compile_options(plumbline_options INTERFACE /W4 /utf-8 /permissive- $<$<BOOL:${PLUMBLINE_WERROR}>:/WX>)
else()
    # -Wrestrict: GCC 12 warns falsely where std::string is put together (its bug 105651).
    target_compile_options(plumbline_options INTERFACE -Wall -Wextra -ffp-contract=off $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
                                                       $<$<BOOL:${PLUMBLINE_WERROR}>:-Werror>)
endif()
if(PLUMBLINE_SANITIZE AND NOT MSVC)
    target_compile_options(plumbline_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                       -fno-omit-frame-pointer)
    target_link_options(plumbline_options INTERFACE -fsanitize=address,undefined)
    # What runs long is optimised. Tests are not: their many small checks take twice as long to compile then. Nor have they UBSan's
    # checks, which are for the code that they call: a third of their time to compile.
    set(plumbline_optimised -O1 $<$<CXX_COMPILER_ID:GNU>:-fno-var-tracking>)
    set(plumbline_unchecked -fno-sanitize=undefined)
endif()

# For the library that is loaded into an office without sanitizers. With `address` the office needs libasan preloaded
# (tests/run.py does); UBSan alone has its runtime inside. Not vptr: objects of the office and its bridges have no
# type information that it could compare. The engine below keeps the flags of a release, so that ccache need not
# compile it twice; preset dev checks it.
function(plumbline_check_in_office target)
    # -Wmaybe-uninitialized: GCC 12 warns falsely where it meets a sanitizer's checks in std::variant.
    target_compile_options(${target} PRIVATE -Werror -Wno-maybe-uninitialized -O1 -fsanitize=${PLUMBLINE_OFFICE_CHECKS} -fno-sanitize=vptr
                                             -fno-sanitize-recover=all -fno-omit-frame-pointer)
endfunction()

# The library that is made of such rooms.
function(plumbline_link_office_checks target)
    target_link_options(${target} PRIVATE -fsanitize=${PLUMBLINE_OFFICE_CHECKS})
    if(NOT PLUMBLINE_OFFICE_CHECKS MATCHES "address")
        target_link_options(${target} PRIVATE -static-libubsan)
    endif()
endfunction()

# Half of what a source takes to compile are the same headers of the standard library. Targets of one kind share one compiled set of
# them; `owner` names the kind. Preset engine does without, so that a source that forgets an include is found there.
function(plumbline_precompile target owner)
    if(NOT PLUMBLINE_PCH)
        return()
    endif()
    get_property(first GLOBAL PROPERTY plumbline_precompiled_${owner})
    if(first)
        target_precompile_headers(${target} REUSE_FROM ${first})
    else()
        set_property(GLOBAL PROPERTY plumbline_precompiled_${owner} ${target})
        target_precompile_headers(${target} PRIVATE <algorithm> <array> <charconv> <cmath> <functional> <map> <memory> <optional> <set> <span>
                                                    <string> <string_view> <unordered_map> <unordered_set> <vector> ${ARGN})
    endif()
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)  # ccache asks for it
endfunction()

# Data files (lexicons, sentences) become constants of the library: a package must not read files of its own.
function(plumbline_embed target)
    foreach(file IN LISTS ARGN)
        get_filename_component(stem ${file} NAME)
        string(MAKE_C_IDENTIFIER ${stem} symbol)
        set(source ${CMAKE_CURRENT_SOURCE_DIR}/${file})
        set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_${symbol}.cpp)
        add_custom_command(
            OUTPUT ${output}
            COMMAND ${CMAKE_COMMAND} -DINPUT=${source} -DOUTPUT=${output} -DSYMBOL=${symbol}
                    -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
            DEPENDS ${source} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
            VERBATIM)
        target_sources(${target} PRIVATE ${output})
    endforeach()
endfunction()

function(plumbline_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;DATA" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_compile_options(${name} PRIVATE ${plumbline_optimised})
    target_link_libraries(${name} PUBLIC plumbline_options ${ARG_LINKS})
    target_include_directories(${name} SYSTEM PUBLIC ${Boost_INCLUDE_DIRS})
    plumbline_precompile(${name} library)
    plumbline_embed(${name} ${ARG_DATA})
endfunction()

# A folder is seen through a link of its own, so that an include against the arrows (docs/architecture.md) does not
# compile. Where links cannot be made, all of src is seen.
function(plumbline_room name folder)
    set(seen ${PROJECT_BINARY_DIR}/rooms/${name})
    get_filename_component(above ${seen}/${folder} DIRECTORY)
    file(MAKE_DIRECTORY ${above})
    file(CREATE_LINK ${PROJECT_SOURCE_DIR}/src/${folder} ${seen}/${folder} RESULT problem SYMBOLIC)
    if(problem)
        set(seen ${PROJECT_SOURCE_DIR}/src)
    endif()
    target_include_directories(${name} PUBLIC ${seen})
endfunction()

function(plumbline_office_room name folder)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} OBJECT ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC plumbline_options plumbline_office ${ARG_LINKS})
    target_include_directories(${name} SYSTEM PUBLIC ${Boost_INCLUDE_DIRS})
    plumbline_room(${name} ${folder})
    add_dependencies(${name} office_headers)
    if(PLUMBLINE_OFFICE_CHECKS)
        plumbline_check_in_office(${name})
    endif()
    plumbline_precompile(${name} room <com/sun/star/beans/XPropertySet.hpp> <com/sun/star/container/XIndexAccess.hpp>
                                      <com/sun/star/sheet/XSpreadsheetDocument.hpp> <com/sun/star/table/XCell.hpp>
                                      <cppuhelper/implbase1.hxx>)
    target_link_libraries(plumbline PRIVATE ${name})
endfunction()

function(plumbline_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} GTest::gtest GTest::gtest_main)
    target_compile_definitions(${name} PRIVATE PLUMBLINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_compile_options(${name} PRIVATE ${plumbline_unchecked})
    plumbline_precompile(${name} test <gtest/gtest.h>)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/unit_tests)
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST PROPERTIES LABELS ${name})
endfunction()

function(plumbline_bench name)
    if(NOT PLUMBLINE_BENCH)
        return()
    endif()
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} benchmark::benchmark)
    target_compile_definitions(${name} PRIVATE PLUMBLINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bench_programs)
endfunction()

# Without libFuzzer the same entry point is driven by tests/fuzz/replay_main.cpp, so that plain test runs exercise it too.
function(plumbline_fuzz name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_compile_options(${name} PRIVATE ${plumbline_optimised})
    target_link_libraries(${name} PRIVATE ${ARG_LINKS})
    if(PLUMBLINE_FUZZ)
        target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    else()
        target_sources(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests/fuzz/replay_main.cpp)
    endif()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz_targets)
endfunction()
