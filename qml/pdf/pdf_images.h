// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf_reader.h"

#include <QQuickAsyncImageProvider>

namespace otklik {

/// Gives QML the pages of PDF files as images: `image://pdf/PAGE/FILE`, made by `source`. Belongs to the engine.
class PdfImages : public QQuickAsyncImageProvider
{
    Q_OBJECT

public:
    /// The one that @p engine has, given to it by the first who asks. GUI thread.
    static PdfImages *of(QQmlEngine &engine);
    /// The address of a page, counted from 0, of the file at @p path.
    static QString source(const QString &path, int page);

    QQuickImageResponse *requestImageResponse(const QString &id, const QSize &requestedSize) override;
    PdfReader &reader() { return m_reader; }

private:
    PdfReader m_reader;
};

} // namespace otklik
