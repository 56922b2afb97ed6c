# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A measurement, no test of ctest: what a flood within the limits costs the others depends on what else the machine does.
add_executable(otklik-flood "${CMAKE_CURRENT_LIST_DIR}/flood.cpp")
target_link_libraries(otklik-flood PRIVATE otklik_server_stage)
set_target_properties(otklik-flood PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
add_dependencies(otklik-flood otklik-server)
