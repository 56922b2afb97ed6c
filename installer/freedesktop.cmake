# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Where Linux and its kin look for the entry of the menu, icons, manuals and completions.
configure_file(otklik.metainfo.xml.in "${OTKLIK_APP_ID}.metainfo.xml" @ONLY)

install(FILES otklik.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT client)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${OTKLIK_APP_ID}.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT client)
# Plasma's own settings list the kinds of notices by it; the program has it inside too.
install(FILES "${CMAKE_SOURCE_DIR}/cpp/platform/otklik.notifyrc" DESTINATION "${CMAKE_INSTALL_DATADIR}/knotifications6"
    COMPONENT client)
install(FILES otklik.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT client)
if(OTKLIK_RSVG)
    foreach(size ${OTKLIK_ICON_SIZES})
        install(FILES "${OTKLIK_ICON_FOLDER}/${size}.png" RENAME otklik.png
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps" COMPONENT client)
    endforeach()
endif()

# otklik_install_manual(PROGRAM COMPONENT): its manual, packed as the system's are, and its completion.
find_program(OTKLIK_GZIP gzip)
function(otklik_install_manual program component)
    set(manual "${CMAKE_CURRENT_SOURCE_DIR}/man/${program}.1")
    if(OTKLIK_GZIP)
        set(packed "${CMAKE_CURRENT_BINARY_DIR}/${program}.1.gz")
        add_custom_command(OUTPUT "${packed}" COMMAND "${OTKLIK_GZIP}" -9nc "${manual}" > "${packed}" DEPENDS "${manual}")
        add_custom_target(otklik_manual_${component} ALL DEPENDS "${packed}")
        set(manual "${packed}")
    endif()
    install(FILES "${manual}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT ${component})
    install(FILES "completions/${program}" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
        COMPONENT ${component})
endfunction()

otklik_install_manual(otklik client)
if(TARGET otklik-server)
    otklik_install_manual(otklik-server server)
    # Both files name the places of a system-wide installation, so they are for /usr only.
    install(FILES systemd/otklik-server.service DESTINATION lib/systemd/system COMPONENT server)
    install(FILES systemd/otklik-server.sysusers DESTINATION lib/sysusers.d RENAME otklik-server.conf COMPONENT server)
    install(FILES systemd/otklik-server.default DESTINATION "${CMAKE_INSTALL_FULL_SYSCONFDIR}/default"
        RENAME otklik-server COMPONENT server)
    install(FILES nginx/otklik.conf DESTINATION "${CMAKE_INSTALL_DOCDIR}-server/examples" RENAME nginx.conf
        COMPONENT server)
endif()
