# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The installer for Windows, by NSIS: `cmake --build build/package && cpack --config build/package/CPackConfig.cmake`.
# Untried: written without a Windows to build on (docs/packages.md).
set_target_properties(otklik PROPERTIES WIN32_EXECUTABLE ON)
if(TARGET otklik_icons)
    set(OTKLIK_ICO "${OTKLIK_ICON_FOLDER}/otklik.ico")
    configure_file(windows/otklik.rc.in otklik.rc @ONLY)
    target_sources(otklik PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/otklik.rc")
    set_property(SOURCE "${CMAKE_CURRENT_BINARY_DIR}/otklik.rc" TARGET_DIRECTORY otklik PROPERTY OBJECT_DEPENDS "${OTKLIK_ICO}")
    set(CPACK_NSIS_MUI_ICON "${OTKLIK_ICO}")
    set(CPACK_NSIS_MUI_UNIICON "${OTKLIK_ICO}")
endif()

# Qt's own tool brings its libraries, plugins and the QML modules that the screens import.
qt_generate_deploy_qml_app_script(TARGET otklik OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT "${deploy}" COMPONENT client)

set(CPACK_GENERATOR NSIS)
set(CPACK_COMPONENTS_ALL client)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Talk with the visitors of your sites")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Otklik)
set(CPACK_PACKAGE_EXECUTABLES otklik Otklik)
set(CPACK_NSIS_DISPLAY_NAME Otklik)
set(CPACK_NSIS_PACKAGE_NAME Otklik)
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\\\otklik.exe")
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON) # an upgrade takes the old version away; profiles lie elsewhere
# Links otklik://chat/… open the program. What a link says is never an option.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
  WriteRegStr SHCTX 'Software\\\\Classes\\\\otklik' '' 'URL:Otklik'
  WriteRegStr SHCTX 'Software\\\\Classes\\\\otklik' 'URL Protocol' ''
  WriteRegStr SHCTX 'Software\\\\Classes\\\\otklik\\\\shell\\\\open\\\\command' '' '\\\"$INSTDIR\\\\bin\\\\otklik.exe\\\" -- \\\"%1\\\"'
")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
  DeleteRegKey SHCTX 'Software\\\\Classes\\\\otklik'
")
