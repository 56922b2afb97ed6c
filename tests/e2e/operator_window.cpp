// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/operator_window.h"

#include "models/conversation.h"
#include "models/desk.h"
#include "models/timeline_model.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(OtklikPlugin)
Q_IMPORT_QML_PLUGIN(Otklik_ModelsPlugin)

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

QQuickItem *visibleBelow(QQuickItem *root, const QString &name)
{
    if (!root->isVisible() || root->opacity() == 0.0) {
        return nullptr;
    }
    if (root->objectName() == name && root->width() > 0 && root->height() > 0) {
        return root;
    }
    const QList<QQuickItem *> children = root->childItems();
    for (auto child = children.crbegin(); child != children.crend(); ++child) { // what lies on top first
        if (QQuickItem *found = visibleBelow(*child, name)) {
            return found;
        }
    }
    return nullptr;
}

int roleOf(const QAbstractItemModel &model, const QByteArray &name)
{
    return model.roleNames().key(name, -1);
}

} // namespace

OperatorWindow::OperatorWindow() = default;

OperatorWindow::~OperatorWindow()
{
    quit();
}

bool OperatorWindow::fail(const QString &why)
{
    m_error = why;
    return false;
}

bool OperatorWindow::start(Arguments arguments, QSize size)
{
    arguments.profile = m_profile.path();
    m_application = std::make_unique<Application>(arguments, m_secrets);
    if (m_application->start() != Application::Start::Started) {
        return fail(u"the client did not start"_s);
    }
    if (!QTest::qWaitForWindowExposed(window())) {
        return fail(u"the window did not come up"_s);
    }
    window()->resize(size);
    window()->requestActivate();
    return waitUntil(u"the window to be in front"_s, [&] { return window()->isActive() && window()->size() == size; });
}

void OperatorWindow::quit()
{
    m_application.reset();
}

Desk *OperatorWindow::desk() const
{
    return m_application->app().desk();
}

QQuickWindow *OperatorWindow::window() const
{
    return m_application->window();
}

QQuickItem *OperatorWindow::item(const QString &name) const
{
    return visibleBelow(window()->contentItem(), name);
}

bool OperatorWindow::waitUntil(const QString &what, const std::function<bool()> &condition,
                               std::chrono::milliseconds timeout)
{
    return QTest::qWaitFor(condition, QDeadlineTimer(timeout)) || fail(u"waited in vain for: "_s + what);
}

bool OperatorWindow::waitFor(const QString &name)
{
    return waitUntil(name, [&] { return item(name) != nullptr; });
}

bool OperatorWindow::waitGone(const QString &name)
{
    return waitUntil(name + u" to go"_s, [&] { return item(name) == nullptr; });
}

bool OperatorWindow::click(const QString &name)
{
    // A click lands where the item is; while something still moves it would land beside it.
    QPointF last(-1, -1);
    const auto settled = [&] {
        QQuickItem *target = item(name);
        if (target == nullptr || !target->isEnabled()) {
            return false;
        }
        const QPointF centre = target->mapToScene({target->width() / 2, target->height() / 2});
        const bool same = centre == last;
        last = centre;
        return same && QRectF(QPointF(), QSizeF(window()->size())).contains(centre);
    };
    if (!waitUntil(name + u" to be clicked"_s, settled)) {
        return false;
    }
    QTest::mouseClick(window(), Qt::LeftButton, {}, last.toPoint());
    return true;
}

bool OperatorWindow::type(const QString &name, const QString &text)
{
    if (!click(name) || !waitUntil(name + u" to have the focus"_s, [&] {
            QQuickItem *target = item(name);
            return target != nullptr && (target->hasActiveFocus() || target->isAncestorOf(window()->activeFocusItem()));
        })) {
        return false;
    }
    // Through an input event with the text itself: QTest's keys know only Latin letters.
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(window()->activeFocusItem(), &event);
    return true;
}

bool OperatorWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(window(), key, modifiers);
    return true;
}

bool OperatorWindow::say(const QString &text)
{
    return type(u"composer"_s, text) && press(Qt::Key_Return);
}

QStringList OperatorWindow::words() const
{
    QStringList result;
    if (desk() == nullptr || desk()->conversation() == nullptr) {
        return result;
    }
    const QAbstractItemModel &timeline = *desk()->conversation()->timeline();
    const int text = roleOf(timeline, "text");
    for (int row = 0; row < timeline.rowCount(); ++row) {
        result.append(timeline.index(row, 0).data(text).toString());
    }
    return result;
}

bool OperatorWindow::waitWordsEnd(const QStringList &expected)
{
    const bool came =
        waitUntil(u"words"_s, [&] { return words().last(std::min(words().size(), expected.size())) == expected; });
    return came || fail(u"expected the timeline to end with «%1», but it is «%2»"_s.arg(expected.join(u" | "),
                                                                                        words().join(u" | ")));
}

int OperatorWindow::deliveryOf(const QString &text) const
{
    if (desk() == nullptr || desk()->conversation() == nullptr) {
        return -1;
    }
    const QAbstractItemModel &timeline = *desk()->conversation()->timeline();
    for (int row = timeline.rowCount() - 1; row >= 0; --row) {
        const QModelIndex index = timeline.index(row, 0);
        if (index.data(roleOf(timeline, "text")).toString() == text) {
            return index.data(roleOf(timeline, "delivery")).toInt();
        }
    }
    return -1;
}

bool OperatorWindow::grab(const QString &path)
{
    return window()->grabWindow().save(path) || fail(u"cannot save "_s + path);
}

} // namespace otklik::test
