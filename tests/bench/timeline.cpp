// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way into a chat of 100,000 messages and through it: from the click on its row to its frame, the older pages that
// come while somebody scrolls up, and the frames of a fling against those of a list of plain texts.
#include "app/application.h"
#include "bench/figures.h"
#include "bench/measured_process.h"
#include "bench/profile.h"
#include "models/alerts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickView>
#include <QStringListModel>
#include <QTemporaryDir>

#include <QtQml/qqmlextensionplugin.h>
#include <ctime>
#include <numeric>

Q_IMPORT_QML_PLUGIN(OtklikPlugin)
Q_IMPORT_QML_PLUGIN(Otklik_ModelsPlugin)

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

constexpr double MostToOpen = 50;
constexpr double MostForPage = 8;
constexpr double MostToScroll = 2;
constexpr int Openings = 50;
constexpr int Frames = 600;
constexpr int Stride = 60; // pixels between two frames: a lively fling
constexpr ChatId Long = 1;
constexpr ChatId Short = 2;
constexpr int Patience = 60'000;

/// Milliseconds that this thread has worked.
double workDone()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Knows how much work each event was in which rows came to the timeline.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (++m_depth > 1) {
            const bool done = QApplication::notify(receiver, event);
            --m_depth;
            return done;
        }
        const double before = workDone();
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        if (std::exchange(m_rowsCame, false)) {
            pages.push_back(workDone() - before);
        }
        return done;
    }
    void noticeRows() { m_rowsCame = true; }

    std::vector<double> pages;

private:
    int m_depth = 0;
    bool m_rowsCame = false;
};

QQuickItem *find(QQuickItem *root, QStringView name)
{
    if (!root->isVisible()) {
        return nullptr;
    }
    if (root->objectName() == name) {
        return root;
    }
    const QList<QQuickItem *> children = root->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = find(child, name)) {
            return found;
        }
    }
    return nullptr;
}

void click(QQuickWindow *window, const QQuickItem *item)
{
    const QPointF place = item->mapToScene({item->width() / 2, item->height() / 2});
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, place, window->mapToGlobal(place), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, {});
        QCoreApplication::sendEvent(window, &event);
    }
}

void press(QQuickWindow *window, Qt::Key key)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &event);
    }
}

/// Waits for a frame of which @p isWanted says yes. @return milliseconds from now to it
double untilFrame(QQuickWindow *window, const char *what, const std::function<bool()> &isWanted)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    double elapsed = -1;
    QObject::connect(window, &QQuickWindow::frameSwapped, &loop, [&] {
        const double now = double(timer.nsecsElapsed()) / 1e6;
        if (elapsed < 0 && isWanted()) {
            elapsed = now;
            loop.quit();
        }
    });
    QTimer::singleShot(Patience, &loop, [what] { qFatal("there was no frame with %s", what); });
    window->update();
    loop.exec();
    return elapsed;
}

/// Work of the thread for each frame of @p window while @p move moves what it shows, once a frame.
std::vector<double> fling(QQuickWindow *window, const std::function<void()> &move)
{
    std::vector<double> frames;
    QEventLoop loop;
    double last = -1;
    QObject::connect(window, &QQuickWindow::frameSwapped, &loop, [&] {
        const double now = workDone();
        if (last >= 0) {
            frames.push_back(now - last);
        }
        last = now;
        if (frames.size() == Frames) {
            loop.quit();
        } else {
            QMetaObject::invokeMethod(&loop, move, Qt::QueuedConnection);
        }
    });
    QTimer::singleShot(Patience, &loop, [] { qFatal("the list does not move"); });
    move();
    loop.exec();
    return frames;
}

double meanOf(const std::vector<double> &all)
{
    return std::accumulate(all.begin(), all.end(), 0.0) / double(all.size());
}

/// The same words as plain texts, in a window that shows nothing else.
std::vector<double> flingPlain(const QStringList &texts, QSize size)
{
    QStringListModel model(texts);
    QQuickView view;
    view.setInitialProperties({{u"texts"_s, QVariant::fromValue(&model)}});
    QQmlComponent component(view.engine());
    component.setData(R"(
        import QtQuick
        ListView {
            required property var texts
            model: texts
            reuseItems: true
            cacheBuffer: 600
            verticalLayoutDirection: ListView.BottomToTop
            delegate: Text {
                required property string display
                width: ListView.view.width
                text: display
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font.pixelSize: 14
                bottomPadding: 24
            }
        })",
                      {});
    auto *list =
        qobject_cast<QQuickItem *>(component.createWithInitialProperties({{u"texts"_s, QVariant::fromValue(&model)}}));
    if (list == nullptr) {
        qFatal("%s", qUtf8Printable(component.errorString()));
    }
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setContent({}, &component, list);
    view.resize(size);
    view.show();
    untilFrame(&view, "plain texts", [list] { return list->property("contentHeight").toReal() > list->height(); });
    return fling(&view, [list] { list->setProperty("contentY", list->property("contentY").toReal() - Stride); });
}

} // namespace

int main(int argc, char **argv)
{
    bench::drawNowhere();
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    QQuickStyle::setStyle(u"Basic"_s);
    WatchedApplication application(argc, argv);
    bench::Figures figures(QCoreApplication::arguments());
    const QTemporaryDir home;
    Arguments arguments;
    arguments.profile = home.filePath(u"profile"_s);
    const Seq messages = figures.scaled(100'000);
    bench::makeProfile(arguments.profile,
                       {.openChats = 10, .closedChats = 0, .messagesPerChat = 60, .longest = messages});
    bench::TokenAtHand secrets;
    Application client(arguments, secrets);
    if (client.start() != Application::Start::Started) {
        return 1;
    }
    QQuickWindow *window = client.window();
    QQuickItem *content = window->contentItem();
    Q_EMIT client.app().alerts()->sectionAsked(0);
    const auto row = [content](ChatId id) { return find(content, u"chatRow_%1"_s.arg(id)); };
    untilFrame(window, "the chats", [&] { return row(Long) != nullptr && row(Short) != nullptr; });

    // The local ids follow from the order in which the messages were written: the newest one's is asked of the model.
    const auto open = [&](ChatId id) {
        click(window, row(id));
        return untilFrame(window, "the chat", [&] {
            Conversation *opened = client.app().desk()->conversation();
            if (opened == nullptr || opened->chatId() != id || opened->timeline()->count() == 0) {
                return false;
            }
            TimelineModel *timeline = opened->timeline();
            const qint64 newest = timeline->index(timeline->count() - 1).data(TimelineModel::LocalIdRole).toLongLong();
            return find(content, u"message_%1"_s.arg(newest)) != nullptr;
        });
    };
    open(Short);
    open(Long);
    std::vector<double> openings;
    for (int i = 0; i < Openings; ++i) {
        open(Short);
        bench::letPass(20); // an operator's hand is not quicker
        openings.push_back(open(Long));
        bench::letPass(20);
    }
    figures.add("open_chat_median_ms"_L1, bench::median(openings), "ms"_L1);
    figures.add("open_chat_ms"_L1, bench::percentile(openings, 0.95), "ms"_L1, MostToOpen);

    TimelineModel *timeline = client.app().desk()->conversation()->timeline();
    QObject::connect(timeline, &QAbstractItemModel::rowsInserted, &application,
                     [&application] { application.noticeRows(); });
    QQuickItem *list = find(content, u"timeline");
    list->forceActiveFocus();
    const int before = timeline->count();
    const std::vector<double> frames = fling(window, [window] { press(window, Qt::Key_Up); });
    if (timeline->count() <= before || application.pages.empty()) {
        qFatal("no older page came");
    }
    figures.add("older_page_count"_L1, double(application.pages.size()), ""_L1);
    figures.add("older_page_ms"_L1, bench::percentile(application.pages, 1), "ms"_L1, MostForPage);

    QStringList texts;
    for (int i = timeline->count() - 1; i >= 0; --i) {
        texts.append(timeline->index(i).data(TimelineModel::TextRole).toString());
    }
    const std::vector<double> plain = flingPlain(texts + texts + texts, QSize(int(list->width()), int(list->height())));
    figures.add("scroll_frame_ms"_L1, meanOf(frames), "ms"_L1);
    figures.add("scroll_frame_p99_ms"_L1, bench::percentile(frames, 0.99), "ms"_L1);
    figures.add("scroll_plain_frame_ms"_L1, meanOf(plain), "ms"_L1);
    figures.add("scroll_ratio"_L1, meanOf(frames) / meanOf(plain), ""_L1, MostToScroll);
    return figures.finish();
}
