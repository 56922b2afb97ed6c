// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <QQuickItem>
#include <QTest>
#include <QtQuickTest/quicktest.h>

using namespace Qt::StringLiterals;

namespace otklik::gallery {

QString Look::name(const QString &page) const
{
    QString name = u"%1-%2-%3-%4"_s.arg(page)
                       .arg(size.width() >= 1100  ? u"wide"_s
                            : size.width() >= 600 ? u"tablet"_s
                                                  : u"narrow"_s)
                       .arg(theme == Settings::Dark ? u"dark"_s : u"light"_s, language);
    if (size.width() > 1440) {
        name += u"-%1"_s.arg(size.width());
    }
    if (textScale != 1) {
        name += u"-%1"_s.arg(qRound(textScale * 100));
    }
    return folder.filePath(name + u".png"_s);
}

void save(SampleDesk &desk, const Look &look, const QString &page)
{
    desk.settle();
    QTest::qWait(60); // polishing and the first frames
    const QString file = look.name(page);
    if (!desk.window()->grabWindow().save(file)) {
        qFatal("%s cannot be written", qUtf8Printable(file));
    }
}

void press(SampleDesk &desk, const QString &name)
{
    QQuickItem *item = nullptr;
    if (!QTest::qWaitFor([&] { return (item = desk.item(name)) != nullptr; })) {
        qFatal("There is no %s", qUtf8Printable(name));
    }
    (void)QQuickTest::qWaitForPolish(desk.window());
    const QPoint middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    if (!QRect(QPoint(), desk.window()->size()).contains(middle)) {
        qFatal("%s is out of sight", qUtf8Printable(name));
    }
    QTest::mouseClick(desk.window(), Qt::LeftButton, {}, middle);
    QTest::mouseMove(desk.window(), QPoint(2, 2));
}

void pressKey(SampleDesk &desk, Qt::Key key)
{
    QTest::keyClick(desk.window(), key);
    desk.settle();
}

void openTool(SampleDesk &desk, const QString &button, const QString &line)
{
    if (desk.item(button) != nullptr) {
        press(desk, button);
    } else {
        press(desk, u"conversationMore"_s);
        press(desk, line);
    }
}

} // namespace otklik::gallery
