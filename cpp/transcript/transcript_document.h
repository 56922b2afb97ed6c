// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

class QTextDocument;

namespace otklik {

/// Fills @p document with the transcript, for a page of @p width (96 to the inch). In the thread of the document.
void fillDocument(QTextDocument &document, const Transcript &transcript, int width);

} // namespace otklik
