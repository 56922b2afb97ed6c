// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace otklik {

/// The media type of a file by the ending of its name; empty when it is none of those that may be sent
/// (docs/protocol.md, "Files").
QString fileTypeOf(const QString &name);

} // namespace otklik
