# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: MIT
# cmake -DGZIP=PROGRAM -DFILES=file;file… -DLIMIT=BYTES -P measure.cmake: what the files weigh on the wire, each gzipped by
# itself as a server sends them; fails above the limit, and when a file is missing.
set(total 0)
set(counted "${CMAKE_CURRENT_BINARY_DIR}/measured.gz")
foreach(file IN LISTS FILES)
    execute_process(COMMAND "${GZIP}" -9 -n -c "${file}" OUTPUT_FILE "${counted}" COMMAND_ERROR_IS_FATAL ANY)
    file(SIZE "${counted}" size)
    math(EXPR total "${total} + ${size}")
    cmake_path(GET file FILENAME name)
    message(STATUS "${name}: ${size}")
endforeach()
file(REMOVE "${counted}")
message(STATUS "In all ${total} bytes of ${LIMIT}")
if(total GREATER LIMIT OR total EQUAL 0)
    message(FATAL_ERROR "The loader and the banner weigh ${total} bytes gzipped; the limit is ${LIMIT}.")
endif()
