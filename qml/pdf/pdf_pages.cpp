// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_pages.h"

#include "pdf_images.h"

#include <QQmlEngine>

namespace otklik {

PdfPages::PdfPages(QObject *parent)
    : QObject(parent)
{
}

void PdfPages::setFile(const QUrl &file)
{
    if (m_file != file) {
        m_file = file;
        emit fileChanged();
        look();
    }
}

QString PdfPages::source(int page) const
{
    return page >= 0 && page < shown() ? PdfImages::source(m_file.toLocalFile(), page) : QString();
}

void PdfPages::componentComplete()
{
    m_complete = true;
    look();
}

void PdfPages::look()
{
    QQmlEngine *engine = m_complete ? qmlEngine(this) : nullptr;
    if (engine == nullptr || !m_file.isLocalFile()) {
        setState(Empty);
        return;
    }
    setState(Looking);
    PdfImages::of(*engine)->reader().look(m_file.toLocalFile(), this, [this, asked = m_file](const PdfFacts &facts) {
        if (asked == m_file) {
            take(facts);
        }
    });
}

void PdfPages::take(const PdfFacts &facts)
{
    switch (facts.problem) {
    case PdfFacts::Problem::None:
        setState(Ready, facts.pages);
        return;
    case PdfFacts::Problem::Protected:
        setState(Protected);
        return;
    case PdfFacts::Problem::Unreadable:
        break;
    }
    setState(Unreadable);
}

void PdfPages::setState(State state, int count)
{
    if (m_state != state || m_count != count) {
        m_state = state;
        m_count = count;
        emit stateChanged();
    }
}

} // namespace otklik
