// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/hostile_words.h"

#include <QFile>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTcpSocket>
#include <QtQuickTest/quicktest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

void lookAt(QQuickItem *item, Seen &seen)
{
    const QString text = item->property("text").toString();
    if (!text.isEmpty() &&
        (item->inherits("QQuickText") || item->inherits("QQuickTextEdit") || item->inherits("QQuickTextInput"))) {
        seen.texts.insert(text);
        // PlainText is 0 in both; a TextInput knows nothing else and has no such property.
        const QVariant format = item->property("textFormat");
        if (format.isValid() && format.toInt() != 0 && text.contains(u'<')) {
            seen.notPlain.append(item->objectName() + u": "_s + text);
        }
    }
    for (QQuickItem *child : item->childItems()) {
        lookAt(child, seen);
    }
}

QQuickItem *listIn(QQuickItem *item)
{
    if (item->inherits("QQuickListView")) {
        return item;
    }
    for (QQuickItem *child : item->childItems()) {
        if (QQuickItem *found = listIn(child)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

Trap::Trap()
{
    QObject::connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] {
        while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
            m_visits.append(QString());
            const qsizetype number = m_visits.size() - 1;
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, number] {
                m_visits[number] += QString::fromLatin1(socket->readAll()).section(u'\r', 0, 0);
                // A page that leads on, so that a browser that has come shows that it also fetches.
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
                              "<!doctype html><title>trap</title><img src=\"/fetched\">");
                socket->disconnectFromHost();
            });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    m_listener.listen(QHostAddress::LocalHost);
}

QString Trap::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_listener.serverPort());
}

QStringList hostileWords(const Trap &trap)
{
    QStringList words;
    QFile file(QStringLiteral(OTKLIK_PAYLOADS));
    if (!file.open(QIODevice::ReadOnly)) {
        return words;
    }
    bool heading = true;
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    for (const QByteArray &line : lines) {
        heading = heading && line.startsWith("# ");
        if (!heading) {
            words.append(
                QString::fromUtf8(line).replace(u"{L}"_s, trap.address() + u'/' + QString::number(words.size() + 1)));
        }
    }
    return words;
}

QString asFileName(const QString &payload)
{
    QString name = payload;
    name.replace(u"/"_s, u"&#47;"_s).replace(u'\\', u'|');
    name.removeIf([](QChar letter) {
        return (letter >= QChar(0x202A) && letter <= QChar(0x202E)) ||
               (letter >= QChar(0x2066) && letter <= QChar(0x2069));
    });
    return u"a "_s + name + u".txt"_s; // those with a dot in front are refused
}

bool Seen::has(const QString &words) const
{
    return std::ranges::any_of(texts, [&](const QString &text) { return text.contains(words); });
}

Seen seenIn(const OperatorWindow &window, const QString &item)
{
    Seen seen;
    QQuickItem *place = window.item(item);
    QQuickItem *list = place == nullptr ? nullptr : listIn(place);
    lookAt(window.window()->contentItem(), seen);
    if (list == nullptr) {
        return seen;
    }
    const int count = list->property("count").toInt();
    for (int row = 0; row < count; ++row) {
        QMetaObject::invokeMethod(list, "positionViewAtIndex", Q_ARG(int, row), Q_ARG(int, 0));
        QQuickTest::qWaitForPolish(window.window());
        lookAt(list, seen);
    }
    return seen;
}

} // namespace otklik::test
