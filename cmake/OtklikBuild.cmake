# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours shares, and the functions that make libraries and tests.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(OTKLIK_CCACHE ccache)
if(OTKLIK_CCACHE)
    # Without the sloppiness ccache keeps nothing that uses a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${OTKLIK_CCACHE}" sloppiness=pch_defines,time_macros,include_file_mtime,include_file_ctime)
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
find_program(OTKLIK_MOLD mold)
if(OTKLIK_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

option(OTKLIK_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
if(OTKLIK_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

# Rules for our own code; generated code and system headers are not ours to warn about.
add_library(otklik_rules INTERFACE)
target_compile_options(otklik_rules INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
# GCC 14 takes the value of an empty std::optional for used when it is moved (its bug 80635).
target_compile_options(otklik_rules INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
target_compile_definitions(otklik_rules INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_DISABLE_DEPRECATED_UP_TO=0x060800 OTKLIK_VERSION="${PROJECT_VERSION}")
target_include_directories(otklik_rules INTERFACE "${CMAKE_SOURCE_DIR}/cpp" "${CMAKE_SOURCE_DIR}")

# Half the time of a compilation went to reading the same headers of Qt; these two are read once.
# otklik_precompile(NAME HEADER LIBRARIES…) makes one, otklik_use_precompiled(TARGET NAME) gives it to a target.
option(OTKLIK_PRECOMPILE "Precompiled headers" ON)
function(otklik_precompile name header)
    set(source "${CMAKE_BINARY_DIR}/precompiled/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "")
    add_library(${name} OBJECT "${source}")
    target_link_libraries(${name} PRIVATE otklik_rules ${ARGN})
    target_precompile_headers(${name} PRIVATE "${header}")
endfunction()

# What a test does itself is not what takes time in it; optimizing it takes a third of its building.
set(OTKLIK_TEST_OPTIONS $<$<CONFIG:Release>:-O1>)

function(otklik_use_precompiled target name)
    if(OTKLIK_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM ${name})
    endif()
endfunction()

# otklik_library(NAME [SOURCES file…] [LIBRARIES target…]): one static library a folder.
function(otklik_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC otklik_rules ${arg_LIBRARIES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    otklik_use_precompiled(${name} otklik_precompiled)
endfunction()

# otklik_test_program(NAME [SOURCES file…] [LIBRARIES target…]): a Qt Test program, for one test or several.
function(otklik_test_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE otklik_rules Qt6::Test ${arg_LIBRARIES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_compile_options(${name} PRIVATE ${OTKLIK_TEST_OPTIONS})
    otklik_use_precompiled(${name} otklik_test_precompiled)
    if(TARGET otklik-server)
        add_dependencies(${name} otklik-server)
    endif()
endfunction()

# otklik_set_test(NAME TIMEOUT LABELS): how ctest runs a test of ours.
function(otklik_set_test name timeout labels)
    set(environment QT_QPA_PLATFORM=offscreen)
    if(TARGET otklik-server)
        list(APPEND environment "OTKLIK_SERVER=$<TARGET_FILE:otklik-server>")
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout} LABELS "${labels}" ENVIRONMENT "${environment}")
endfunction()

# otklik_test(NAME [SOURCES file…] [LIBRARIES target…] [LABELS label…] [TIMEOUT seconds]): a Qt Test program that ctest runs
# on the offscreen platform; OTKLIK_SERVER names the server's program to those that start one.
function(otklik_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    otklik_test_program(${name} SOURCES ${arg_SOURCES} LIBRARIES ${arg_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name})
    otklik_set_test(${name} ${arg_TIMEOUT} "${arg_LABELS}")
endfunction()

# otklik_row_test(NAME [LIBRARIES target…] [ROWS row function…]): a program with the end-to-end tests of several rows; each
# function of it is a test of its own, named after its row.
function(otklik_row_test name)
    cmake_parse_arguments(arg "" "" "LIBRARIES;ROWS" ${ARGN})
    otklik_test_program(${name} SOURCES ${name}.cpp LIBRARIES otklik_rowtest ${arg_LIBRARIES})
    while(arg_ROWS)
        list(POP_FRONT arg_ROWS row function)
        add_test(NAME row_${row} COMMAND ${name} ${function})
        otklik_set_test(row_${row} 400 "e2e")
    endwhile()
endfunction()
