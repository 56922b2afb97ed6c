# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The build of the preset `fuzz`: clang, its sanitizers and libFuzzer, and of the program only what judges bytes that come
# from elsewhere. `./dev fuzz` builds and runs it.
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "Fuzzing needs clang; the preset «fuzz» names it.")
endif()

add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
add_link_options(-fsanitize=address,undefined)

find_package(Qt6 6.8 REQUIRED COMPONENTS Core Sql)
find_package(Boost 1.81 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
qt_standard_project_setup(REQUIRES 6.8)

if(OTKLIK_PRECOMPILE)
    otklik_precompile(otklik_precompiled "${CMAKE_SOURCE_DIR}/cpp/precompiled.h" Qt6::Core)
endif()
add_subdirectory(cpp/domain)
add_subdirectory(cpp/protocol)
add_subdirectory(cpp/cache)
add_subdirectory(cpp/server)
add_subdirectory(tests/fuzz)
