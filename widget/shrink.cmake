# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: MIT
# cmake -DOUT=FILE -DPARTS=file;file… [-DWRAP=ON] -P shrink.cmake: puts files one after another, without what only their
# readers need: comments that have lines of their own, JSDoc and indentation. Nothing else is changed, so a line in the
# browser's tools is a line of the source. WRAP puts all into one function: a page gets no name from it but window.Otklik.
set(text "")
foreach(part IN LISTS PARTS)
    file(READ "${part}" words)
    string(APPEND text "\n${words}")
endforeach()
string(REGEX REPLACE "/\\*\\*? ?([^*]|\\*+[^*/])*\\*+/[ ]?" "" text "${text}")
string(REGEX REPLACE "\n[ ]*//[^\n]*" "" text "${text}")
string(REGEX REPLACE "\n[ \n]+" "\n" text "${text}")
if(WRAP)
    set(text "\n(() => {\n'use strict';${text}})();\n")
endif()
if(OUT MATCHES "\\.html$")
    string(REGEX REPLACE "^\n" "" text "${text}")
    file(WRITE "${OUT}" "${text}")
else()
    file(WRITE "${OUT}" "/* Otklik, MIT licence, (c) 2026 The Otklik authors */${text}")
endif()
