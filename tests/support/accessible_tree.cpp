// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/accessible_tree.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int Patience = 20'000; // milliseconds, for one answer
constexpr int Deepest = 60;
// Bits of a state, as AT-SPI numbers them.
constexpr int Enabled = 8;
constexpr int Visible = 30;

const QString Thing = u"org.a11y.atspi.Accessible"_s;
const QString Action = u"org.a11y.atspi.Action"_s;
const QString TextReading = u"org.a11y.atspi.Text"_s;
const QString TextWriting = u"org.a11y.atspi.EditableText"_s;
const QString Properties = u"org.freedesktop.DBus.Properties"_s;
const QString Registry = u"org.a11y.atspi.Registry"_s;
const QString Root = u"/org/a11y/atspi/accessible/root"_s;

/// The first value of the answer; nothing when there was none.
QVariant ask(const QDBusConnection &bus, const QString &service, const QString &path, const QString &interface,
             const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, method);
    question.setArguments(arguments);
    const QDBusMessage answer = bus.call(question, QDBus::Block, Patience);
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0) : QVariant();
}

bool hasState(const QVariant &states, int bit)
{
    const auto words = states.value<QDBusArgument>();
    QList<quint32> all;
    if (states.isValid()) {
        words >> all;
    }
    return (all.value(bit / 32) & (1U << (bit % 32))) != 0;
}

} // namespace

Accessible::Accessible(QDBusConnection bus, QString service, QString path)
    : m_bus(std::move(bus))
    , m_service(std::move(service))
    , m_path(std::move(path))
{
}

QString Accessible::name() const
{
    return ask(m_bus, m_service, m_path, Properties, u"Get"_s, {Thing, u"Name"_s})
        .value<QDBusVariant>()
        .variant()
        .toString();
}

QString Accessible::description() const
{
    return ask(m_bus, m_service, m_path, Properties, u"Get"_s, {Thing, u"Description"_s})
        .value<QDBusVariant>()
        .variant()
        .toString();
}

quint32 Accessible::role() const
{
    return ask(m_bus, m_service, m_path, Thing, u"GetRole"_s).toUInt();
}

QString Accessible::roleName() const
{
    return ask(m_bus, m_service, m_path, Thing, u"GetRoleName"_s).toString();
}

bool Accessible::isShown() const
{
    return hasState(ask(m_bus, m_service, m_path, Thing, u"GetState"_s), Visible);
}

bool Accessible::isEnabled() const
{
    return hasState(ask(m_bus, m_service, m_path, Thing, u"GetState"_s), Enabled);
}

QList<Accessible> Accessible::children() const
{
    QList<Accessible> found;
    const QVariant answer = ask(m_bus, m_service, m_path, Thing, u"GetChildren"_s);
    if (!answer.isValid()) {
        return found;
    }
    const auto list = answer.value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        QString service;
        QDBusObjectPath path;
        list.beginStructure();
        list >> service >> path;
        list.endStructure();
        found.append(Accessible(m_bus, service, path.path()));
    }
    list.endArray();
    return found;
}

QString Accessible::text() const
{
    return ask(m_bus, m_service, m_path, TextReading, u"GetText"_s, {0, -1}).toString();
}

QStringList Accessible::actions() const
{
    QStringList names;
    const QVariant answer = ask(m_bus, m_service, m_path, Action, u"GetActions"_s);
    if (!answer.isValid()) {
        return names;
    }
    const auto list = answer.value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        QString name;
        QString what;
        QString key;
        list.beginStructure();
        list >> name >> what >> key;
        list.endStructure();
        names.append(name);
    }
    list.endArray();
    return names;
}

bool Accessible::act(const QString &action) const
{
    const qsizetype index = actions().indexOf(action);
    return index >= 0 && ask(m_bus, m_service, m_path, Action, u"DoAction"_s, {int(index)}).toBool();
}

bool Accessible::setText(const QString &text) const
{
    return ask(m_bus, m_service, m_path, TextWriting, u"SetTextContents"_s, {text}).toBool();
}

Accessible Accessible::find(Role role, const std::function<bool(const QString &name)> &name) const
{
    const QList<Accessible> all = children();
    for (const Accessible &child : all) {
        if (!child.isShown()) {
            continue;
        }
        if (child.role() == role && name(child.name())) {
            return child;
        }
        if (const Accessible below = child.find(role, name); below.isValid()) {
            return below;
        }
    }
    return {};
}

QStringList Accessible::describe(int depth) const
{
    QStringList lines;
    const QList<Accessible> all = depth < Deepest ? children() : QList<Accessible>();
    for (const Accessible &child : all) {
        if (child.isShown()) {
            lines.append(u"%1%2 «%3»"_s.arg(QString(2 * qsizetype(depth), u' '), child.roleName(), child.name()));
            lines += child.describe(depth + 1);
        }
    }
    return lines;
}

bool AccessibleDesk::connect(const QString &sessionBus)
{
    QDBusConnection session = QDBusConnection::connectToBus(sessionBus, u"session of assistive technology"_s);
    // What a screen reader does when it begins.
    const QVariant yes = QVariant::fromValue(QDBusVariant(true));
    ask(session, u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, Properties, u"Set"_s,
        {u"org.a11y.Status"_s, u"IsEnabled"_s, yes});
    const QString address =
        ask(session, u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s).toString();
    m_bus = QDBusConnection::connectToBus(address, u"assistive technology"_s);
    if (address.isEmpty() || !m_bus.isConnected()) {
        m_error = u"no bus for assistive technology: "_s + session.lastError().message() + m_bus.lastError().message();
        return false;
    }
    return true;
}

Accessible AccessibleDesk::program(const QString &name) const
{
    const QList<Accessible> all = Accessible(m_bus, Registry, Root).children();
    for (const Accessible &program : all) {
        if (program.name() == name) {
            return program;
        }
    }
    return {};
}

} // namespace otklik::test
