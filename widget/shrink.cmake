# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: MIT
# cmake -DOUT=FILE -DPARTS=file;file… [-DLANGUAGE=ru|en] [-DTERSER=PROGRAM -DFORM=enclose|module -DSTYLE=FILE] -P shrink.cmake:
# puts files one after another, without what only their readers need.
# Scripts go through terser. They become one file, so the imports between them go; a name that two of them declare stops
# terser. `enclose` puts all into one function: a page gets no name from it but window.Otklik. What is only for the other
# language is left out. STYLE is a style sheet that the script carries as @LAUNCHER_CSS@.
cmake_minimum_required(VERSION 3.25)
set(licence "")
if(FORM STREQUAL "enclose") # what goes into other people's pages says whose it is
    set(licence "/* Otklik, MIT licence, (c) 2026 The Otklik authors */\n")
endif()
# Comments that have lines of their own, empty lines and indentation.
function(read_bare out)
    set(text "")
    foreach(part IN LISTS ARGN)
        file(READ "${part}" words)
        string(APPEND text "\n${words}")
    endforeach()
    string(REGEX REPLACE "/\\*\\*? ?([^*]|\\*+[^*/])*\\*+/[ ]?" "" text "${text}")
    string(REGEX REPLACE "\n[ ]*//[^\n]*" "" text "${text}")
    string(REGEX REPLACE "\n[ \n]+" "\n" text "${text}")
    if(ARGN MATCHES "\\.css$")
        string(REGEX REPLACE "[ \n]*([{};,])[ \n]+" "\\1" text "${text}")
        string(REPLACE ": " ":" text "${text}")
        string(REPLACE ";}" "}" text "${text}")
        string(REPLACE " !" "!" text "${text}")
        string(REPLACE "@media (" "@media(" text "${text}")
        string(REGEX REPLACE " ([>~]) " "\\1" text "${text}")
        string(REGEX REPLACE "([ (:])0\\." "\\1." text "${text}")
    endif()
    if(NOT ARGN MATCHES "\\.js$")
        string(REGEX REPLACE "^\n" "" text "${text}")
    endif()
    set(${out} "${text}" PARENT_SCOPE)
endfunction()

read_bare(text ${PARTS})
string(REPLACE "@LANGUAGE@" "${LANGUAGE}" text "${text}")
if(OUT MATCHES "\\.js$")
    string(REGEX REPLACE "\nimport [^;]*;" "" text "${text}")
    # What stays is what a part that is loaded later gives: its default.
    string(REGEX REPLACE "\nexport (const|let|function|async function|class) " "\n\\1 " text "${text}")
    if(STYLE)
        read_bare(style "${STYLE}")
        string(REPLACE "@LAUNCHER_CSS@" "${style}" text "${text}")
    endif()
    set(whole "${OUT}.whole")
    file(WRITE "${whole}" "'use strict';${text}")
    execute_process(COMMAND "${TERSER}" "${whole}" --${FORM} --define "LANGUAGE='${LANGUAGE}'" --toplevel --compress
            passes=3,pure_getters=true,unsafe_arrows=true,unsafe_methods=true,inline=1 --mangle --ecma 2019 --comments false --format wrap_func_args=false OUTPUT_VARIABLE small COMMAND_ERROR_IS_FATAL ANY)
    file(WRITE "${OUT}" "${licence}${small}")
    file(REMOVE "${whole}")
else()
    file(WRITE "${OUT}" "${text}")
endif()
