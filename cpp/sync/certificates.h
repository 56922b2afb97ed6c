// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace otklik {

/// Runs @p then when the certificates of the system have been read: at once if they have, else later, in the thread of
/// @p context, unless that is gone. Qt reads all of them when the first socket is made, with TLS or without, and that
/// takes longer than a frame.
void withCertificates(QObject *context, std::function<void()> then);

} // namespace otklik
