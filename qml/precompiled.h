// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the C++ made of our QML includes, read once for all of it (otklik_precompile).
#pragma once

#include <QJSEngine>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QRandomGenerator>
#include <QTimeZone>
#include <QUrl>
#include <QtQml/qjsprimitivevalue.h>
#include <QtQml/qqmllist.h>
#include <QtQml/qqmlprivate.h>
