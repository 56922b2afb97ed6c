# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Packages for Debian and Ubuntu: otklik and otklik-server. dpkg-shlibdeps finds the libraries; what is loaded at run time is
# named here, and QML modules are found by what the screens import.
find_program(OTKLIK_DPKG dpkg-query)
if(NOT OTKLIK_DPKG OR NOT TARGET otklik-server)
    return()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL client server)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${OTKLIK_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Nothing of ours may lie beside /usr and /etc.
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)

# otklik_qml_packages(OUT): the packages of the QML modules that the screens import, each with its least version.
function(otklik_qml_packages out)
    get_target_property(scanner Qt6::qmlimportscanner LOCATION)
    execute_process(COMMAND "${scanner}" -rootPath "${CMAKE_SOURCE_DIR}/qml" -importPath "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_QML}"
        OUTPUT_VARIABLE imports COMMAND_ERROR_IS_FATAL ANY)
    string(JSON count LENGTH "${imports}")
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
        string(JSON folder ERROR_VARIABLE none GET "${imports}" ${index} path)
        if(folder AND EXISTS "${folder}/qmldir")
            list(APPEND modules "${folder}/qmldir")
        endif()
    endforeach()
    execute_process(COMMAND "${OTKLIK_DPKG}" --search ${modules} OUTPUT_VARIABLE owners COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "[^\n]+" owners "${owners}")
    foreach(owner ${owners})
        string(REGEX REPLACE ":.*" "" owner "${owner}")
        list(APPEND packages "${owner}")
    endforeach()
    list(REMOVE_DUPLICATES packages)
    list(SORT packages)
    list(TRANSFORM packages APPEND " (>= 6.8)")
    list(JOIN packages ", " packages)
    set(${out} "${packages}" PARENT_SCOPE)
endfunction()
otklik_qml_packages(qml_packages)

set(CPACK_DEBIAN_CLIENT_PACKAGE_NAME otklik)
set(CPACK_DEBIAN_CLIENT_PACKAGE_SECTION net)
set(CPACK_DEBIAN_CLIENT_PACKAGE_DEPENDS
    "${qml_packages}, hicolor-icon-theme, libqt6sql6-sqlite (>= 6.8), sonnet6-plugins")
set(CPACK_DEBIAN_CLIENT_PACKAGE_RECOMMENDS
    "fonts-inter | fonts-noto-core, gnome-keyring | kwalletmanager, hunspell-en-us, hunspell-ru, libcanberra-pulse, qt6-translations-l10n, qt6-wayland")
set(CPACK_COMPONENT_CLIENT_DESCRIPTION "operator's workplace of a live chat for web sites
Operators see who is on the company's sites right now, talk with those visitors
and with each other, pass chats on and answer requests. Past chats are kept on
this computer too: they open at once, are searched by word forms in English and
Russian, and are there without a network.

It needs a server, which the package otklik-server provides.")

set(CPACK_DEBIAN_SERVER_PACKAGE_NAME otklik-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION web)
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS
    "systemd | systemd-standalone-sysusers | systemd-sysusers")
set(CPACK_DEBIAN_SERVER_PACKAGE_RECOMMENDS "nginx | httpd")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA
    "${CMAKE_CURRENT_LIST_DIR}/server/conffiles;${CMAKE_CURRENT_LIST_DIR}/server/postinst"
    "${CMAKE_CURRENT_LIST_DIR}/server/prerm;${CMAKE_CURRENT_LIST_DIR}/server/postrm")
set(CPACK_COMPONENT_SERVER_DESCRIPTION "server of a live chat for web sites
It knows who is on a company's web sites, gives their chats to its operators by
the rules of each site, keeps the history and hands out the small banner that
visitors write in. Everything is kept in one folder, with SQLite inside.

Operators use the package otklik.")

# otklik_debian_texts(PACKAGE COMPONENT): licence and changes.
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    set(moment "@$ENV{SOURCE_DATE_EPOCH}")
else()
    set(moment now)
endif()
execute_process(COMMAND date --utc --rfc-email --date "${moment}" OUTPUT_VARIABLE OTKLIK_DATE_RFC
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
function(otklik_debian_texts package component)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/debian/${package}")
    configure_file(debian/changelog.in "${folder}/changelog" @ONLY)
    foreach(text changelog CHANGELOG.md)
        set(source "${folder}/${text}")
        if(text STREQUAL "CHANGELOG.md")
            set(source "${CMAKE_SOURCE_DIR}/CHANGELOG.md")
        endif()
        add_custom_command(OUTPUT "${folder}/${text}.gz" COMMAND "${OTKLIK_GZIP}" -9nc "${source}" > "${folder}/${text}.gz"
            DEPENDS "${source}")
    endforeach()
    add_custom_target(otklik_debian_${component} ALL DEPENDS "${folder}/changelog.gz" "${folder}/CHANGELOG.md.gz")
    install(FILES "${folder}/changelog.gz" "${folder}/CHANGELOG.md.gz" debian/copyright
        DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}" COMPONENT ${component})
endfunction()
otklik_debian_texts(otklik client)
otklik_debian_texts(otklik-server server)
