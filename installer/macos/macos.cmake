# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The disk image for macOS: `cmake --build build/package && cpack --config build/package/CPackConfig.cmake`.
# Untried: written without a Mac to build on (docs/packages.md). Signing and notarizing are the publisher's.
set_target_properties(otklik PROPERTIES
    MACOSX_BUNDLE ON
    OUTPUT_NAME Otklik
    MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in"
    MACOSX_BUNDLE_BUNDLE_NAME Otklik
    MACOSX_BUNDLE_GUI_IDENTIFIER "${OTKLIK_APP_ID}"
    MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}"
    MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}"
    MACOSX_BUNDLE_ICON_FILE otklik.icns)
if(TARGET otklik_icons)
    set(icns "${OTKLIK_ICON_FOLDER}/otklik.icns")
    target_sources(otklik PRIVATE "${icns}")
    set_source_files_properties("${icns}" TARGET_DIRECTORY otklik PROPERTIES
        GENERATED ON MACOSX_PACKAGE_LOCATION Resources)
    add_dependencies(otklik otklik_icons)
endif()

# Qt's own tool brings its frameworks, plugins and the QML modules that the screens import.
qt_generate_deploy_qml_app_script(TARGET otklik OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR MACOS_BUNDLE_POST_BUILD)
install(SCRIPT "${deploy}" COMPONENT client)

set(CPACK_GENERATOR DragNDrop)
set(CPACK_COMPONENTS_ALL client)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Talk with the visitors of your sites")
set(CPACK_DMG_VOLUME_NAME Otklik)
