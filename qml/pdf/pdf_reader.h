// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QSize>
#include <QString>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace otklik {

class PdfDesk;

/// What a PDF file is like.
struct PdfFacts
{
    enum class Problem : quint8 {
        None,
        Protected,  ///< needs a password
        Unreadable, ///< broken, too large, gone, or without a page
    };
    Problem problem = Problem::Unreadable;
    int pages = 0;
};

/// Reads PDF files and draws their pages on one thread of its own: the library below must never be in two documents at
/// once. What a file asks for is bounded before it is given: its size, and the pixels of a page. May be called from any
/// thread.
class PdfReader
{
public:
    /// Bytes of the largest file that is read.
    static constexpr qint64 MaxFile = 16LL * 1024 * 1024;
    /// Pixels on a side of the largest picture of a page.
    static constexpr int MaxSide = 3200;
    /// What is drawn when nobody said how large, on the longer side.
    static constexpr int UsualSide = 1600;

    PdfReader();
    /// Waits for the page that is being drawn, but not for ever.
    ~PdfReader();
    PdfReader(const PdfReader &) = delete;
    PdfReader &operator=(const PdfReader &) = delete;

    /// Answers on the GUI thread, where @p context lives, and not at all when that is gone by then.
    void look(const QString &path, QObject *context, std::function<void(const PdfFacts &)> done);
    /// Draws page @p page (from 0) as large as fits into @p bound, on white. @p done runs on the reader's thread, with
    /// a null image when there is nothing to show or @p unwanted has become true.
    void draw(const QString &path, int page, QSize bound, const std::shared_ptr<const std::atomic_bool> &unwanted,
              std::function<void(const QImage &)> done);

private:
    QThread *m_thread; ///< left behind when it does not end
    PdfDesk *m_desk;   ///< lives on it
};

} // namespace otklik
