# SPDX-FileCopyrightText: 2026 The Otklik authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The icon in the sizes and kinds that systems ask for, all from otklik.svg. Where there is no rsvg-convert there are no sizes:
# programs and menus of freedesktop's systems then take the drawing itself.
find_program(OTKLIK_RSVG rsvg-convert)
find_program(OTKLIK_NODE NAMES node nodejs)
set(OTKLIK_ICON_FOLDER "${CMAKE_CURRENT_BINARY_DIR}/icons")
set(OTKLIK_ICON_SIZES 16 22 24 32 48 64 128 256 512)

if(OTKLIK_RSVG)
    set(drawing "${CMAKE_CURRENT_SOURCE_DIR}/otklik.svg")
    foreach(size ${OTKLIK_ICON_SIZES})
        set(picture "${OTKLIK_ICON_FOLDER}/${size}.png")
        add_custom_command(OUTPUT "${picture}"
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${OTKLIK_ICON_FOLDER}"
            COMMAND "${OTKLIK_RSVG}" -w ${size} -h ${size} "${drawing}" -o "${picture}"
            DEPENDS "${drawing}" COMMENT "Drawing the icon, ${size} pixels" VERBATIM)
        list(APPEND icon_files "${picture}")
    endforeach()
    if(OTKLIK_NODE)
        # Each system's file has the sizes that it knows.
        set(ico_pictures ${icon_files})
        list(FILTER ico_pictures EXCLUDE REGEX "/512[.]png$")
        set(icns_pictures ${icon_files})
        list(FILTER icns_pictures INCLUDE REGEX "/(16|32|64|128|256|512)[.]png$")
        foreach(kind ico icns)
            set(file "${OTKLIK_ICON_FOLDER}/otklik.${kind}")
            add_custom_command(OUTPUT "${file}"
                COMMAND "${OTKLIK_NODE}" "${CMAKE_CURRENT_SOURCE_DIR}/icon_file.mjs" "${file}" ${${kind}_pictures}
                DEPENDS ${${kind}_pictures} "${CMAKE_CURRENT_SOURCE_DIR}/icon_file.mjs"
                COMMENT "Putting together otklik.${kind}" VERBATIM)
            list(APPEND icon_files "${file}")
        endforeach()
    endif()
    add_custom_target(otklik_icons ALL DEPENDS ${icon_files})
endif()
