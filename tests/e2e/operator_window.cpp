// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/operator_window.h"

#include "models/conversation.h"
#include "models/desk.h"
#include "models/settings.h"
#include "models/timeline_model.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

#include <algorithm>

Q_IMPORT_QML_PLUGIN(OtklikPlugin)
Q_IMPORT_QML_PLUGIN(Otklik_ModelsPlugin)

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

bool isCalled(const QQuickItem *item, const QString &name)
{
    return name.endsWith(u'*') ? item->objectName().startsWith(QStringView(name).chopped(1))
                               : item->objectName() == name;
}

/// Goes through what is to be seen, what lies on top first, until @p look has seen enough.
bool goThrough(QQuickItem *root, const std::function<bool(QQuickItem *)> &look)
{
    if (!root->isVisible() || root->opacity() == 0.0) {
        return false;
    }
    if (root->width() > 0 && root->height() > 0 && look(root)) {
        return true;
    }
    const QList<QQuickItem *> children = root->childItems();
    return std::any_of(children.crbegin(), children.crend(), [&](QQuickItem *child) { return goThrough(child, look); });
}

/// The texts that are to be read in an item.
QStringList textsBelow(QQuickItem *root)
{
    QStringList result;
    goThrough(root, [&](QQuickItem *item) {
        if (item->inherits("QQuickText") || item->inherits("QQuickTextEdit") || item->inherits("QQuickTextInput")) {
            const QString text = item->property("text").toString();
            if (!text.isEmpty()) {
                result.prepend(text);
            }
        }
        return false;
    });
    return result;
}

bool hasText(QQuickItem *root, const QString &text)
{
    return std::ranges::any_of(textsBelow(root), [&](const QString &one) { return one.contains(text); });
}

/// Scrolls what the item is in until it can be seen.
void bringIntoView(const QQuickItem *target)
{
    for (QQuickItem *around = target->parentItem(); around != nullptr; around = around->parentItem()) {
        if (!around->inherits("QQuickFlickable")) {
            continue;
        }
        const qreal middle = target->mapToItem(around, {0, target->height() / 2}).y();
        if (middle < 0 || middle > around->height()) {
            const qreal top = around->property("originY").toReal();
            const qreal lowest = top + std::max(0.0, around->property("contentHeight").toReal() - around->height());
            const qreal wanted = around->property("contentY").toReal() + middle - around->height() / 2;
            around->setProperty("contentY", std::clamp(wanted, top, lowest));
        }
    }
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
    const QString pictures = qEnvironmentVariable("OTKLIK_FAILURES");
    if (!pictures.isEmpty() && m_application && window() != nullptr) {
        window()->grabWindow().save(
            QDir(pictures).filePath(desk() ? desk()->operatorName() + u".png"_s : u"nobody.png"_s));
    }
    return false;
}

bool OperatorWindow::start(Arguments arguments, QSize size)
{
    arguments.profile = m_profile.path();
    Settings(QDir(arguments.profile).filePath(u"settings.ini"_s))
        .setTourSeen(true); // an operator who knows the program
    m_application = std::make_unique<Application>(arguments, m_secrets, m_outlets);
    if (m_application->start() != Application::Start::Started) {
        return fail(u"the client did not start"_s);
    }
    if (!QTest::qWaitForWindowExposed(window())) {
        return fail(u"the window did not come up"_s);
    }
    window()->resize(size);
    return toFront() && waitUntil(u"the window's size"_s, [&] { return window()->size() == size; });
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

bool OperatorWindow::toFront()
{
    window()->requestActivate();
    return waitUntil(u"the window to be in front"_s, [&] { return window()->isActive(); });
}

QQuickItem *OperatorWindow::item(const QString &name) const
{
    QQuickItem *found = nullptr;
    goThrough(window()->contentItem(), [&](QQuickItem *item) {
        found = isCalled(item, name) ? item : nullptr;
        return found != nullptr;
    });
    return found;
}

QString OperatorWindow::itemWith(const QString &name, const QString &text) const
{
    QString found;
    goThrough(window()->contentItem(), [&](QQuickItem *item) {
        found = isCalled(item, name) && hasText(item, text) ? item->objectName() : QString();
        return !found.isEmpty();
    });
    return found;
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

bool OperatorWindow::click(const QString &name, Qt::MouseButton button)
{
    if (!toFront()) {
        return false;
    }
    // A click lands where the item is; while something still moves it would land beside it.
    QPointF last(-1, -1);
    const auto settled = [&] {
        QQuickItem *target = item(name);
        // Where it stands is known only when the window has been laid out.
        if (target != nullptr) {
            bringIntoView(target);
        }
        if (target == nullptr || !target->isEnabled() || !QQuickTest::qWaitForPolish(window()) ||
            item(name) != target) {
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
    QTest::mouseClick(window(), button, {}, last.toPoint());
    return true;
}

bool OperatorWindow::clickWith(const QString &name, const QString &text)
{
    return waitUntil(u"%1 with «%2»"_s.arg(name, text), [&] { return !itemWith(name, text).isEmpty(); }) &&
           click(itemWith(name, text));
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

bool OperatorWindow::retype(const QString &name, const QString &text)
{
    return click(name) && press(Qt::Key_A, Qt::ControlModifier) && press(Qt::Key_Delete) && type(name, text);
}

bool OperatorWindow::drop(const QString &name, const QStringList &files)
{
    if (!waitFor(name)) {
        return false;
    }
    QList<QUrl> urls;
    for (const QString &file : files) {
        urls.append(QUrl::fromLocalFile(file));
    }
    QMimeData data;
    data.setUrls(urls);
    const QQuickItem *target = item(name);
    const QPointF where = target->mapToScene({target->width() / 2, target->height() / 2});
    QDragEnterEvent enter(where.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window(), &enter);
    QDragMoveEvent move(where.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window(), &move);
    QDropEvent dropped(where, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window(), &dropped);
    return dropped.isAccepted() || fail(name + u" takes no files"_s);
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

QStringList OperatorWindow::texts(const QString &name) const
{
    QQuickItem *found = item(name);
    return found == nullptr ? QStringList() : textsBelow(found);
}

bool OperatorWindow::waitText(const QString &name, const QString &text)
{
    const bool came = waitUntil(name, [&] { return !itemWith(name, text).isEmpty(); });
    return came || fail(u"expected «%1» in %2, but it says «%3»"_s.arg(text, name, texts(name).join(u" | ")));
}

bool OperatorWindow::waitNoText(const QString &name, const QString &text)
{
    const bool went = waitUntil(name, [&] { return itemWith(name, text).isEmpty(); });
    return went || fail(u"expected no «%1» in %2, but it says «%3»"_s.arg(text, name, texts(name).join(u" | ")));
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
