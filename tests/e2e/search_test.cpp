// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The search from end to end: the real server, the real client with its screens.
#include "e2e/operator_window.h"
#include "models/timeline_model.h"
#include "support/keychain_session.h"
#include "unit/server/stage.h"

#include <QQuickItem>
#include <QQuickStyle>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

class SearchTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void wordFormFindsAndEnterOpensAtTheMessage();
    void colleaguesChatIsFoundOnTheServerAndReadApart();

private:
    /// Signs Anna in at the client.
    void startWindow();

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<WireClient> m_visitor;
    std::unique_ptr<OperatorWindow> m_operator;
};

void SearchTest::init()
{
    m_stage = std::make_unique<Stage>();
    QVERIFY2(m_stage->trouble().isEmpty(), qPrintable(m_stage->trouble()));
    m_visitor = m_stage->visit();
    QVERIFY(m_visitor);
}

void SearchTest::cleanup()
{
    m_operator.reset();
    m_visitor.reset();
    m_stage.reset();
}

void SearchTest::startWindow()
{
    m_operator = std::make_unique<OperatorWindow>();
    OPERATE(*m_operator, m_operator->start({.profile = {},
                                            .server = m_stage->server().url().toString(),
                                            .login = u"anna"_s,
                                            .password = Stage::password(),
                                            .language = u"ru"_s,
                                            .theme = Settings::Light}));
    OPERATE(*m_operator, m_operator->waitFor(u"railVisitors"_s));
    OPERATE(*m_operator, m_operator->waitUntil(u"the desk to be current"_s,
                                               [&] { return m_operator->desk()->connection() == Desk::Current; }));
}

void SearchTest::wordFormFindsAndEnterOpensAtTheMessage()
{
    // A long chat of Anna's, with what is looked for far from its end.
    const auto anna = m_stage->signIn(u"anna"_s);
    QVERIFY(anna);
    const ChatId chat = m_stage->chatWith(*anna, *m_visitor);
    QVERIFY(chat > 0);
    const QString wanted = u"Ваш заказ готов, курьер выехал"_s;
    QVERIFY(anna->call(u"chat.send"_s, sayIn(chat, wanted)).contains("result"_L1));
    for (int i = 1; i <= 120; ++i) {
        QVERIFY(anna->call(u"chat.send"_s, sayIn(chat, u"Ещё слова %1"_s.arg(i))).contains("result"_L1));
    }
    startWindow();
    OPERATE(*m_operator, m_operator->press(Qt::Key_K, Qt::ControlModifier));
    OPERATE(*m_operator, m_operator->waitFor(u"paletteField"_s));
    OPERATE(*m_operator, m_operator->type(u"paletteField"_s, u"заказами курьера"_s));
    OPERATE(*m_operator, m_operator->waitUntil(u"the message to be found"_s,
                                               [&] { return m_operator->desk()->search()->count() == 1; }));
    OPERATE(*m_operator, m_operator->press(Qt::Key_Return));
    OPERATE(*m_operator, m_operator->waitGone(u"paletteField"_s));
    OPERATE(*m_operator, m_operator->waitUntil(u"the message to be gone to"_s, [&] {
        Conversation *conversation = m_operator->desk()->conversation();
        return conversation != nullptr && conversation->chatId() == chat && conversation->timeline()->litRow() >= 0;
    }));
    TimelineModel &timeline = *m_operator->desk()->conversation()->timeline();
    const QModelIndex lit = timeline.index(timeline.litRow());
    QCOMPARE(lit.data(TimelineModel::TextRole).toString(), wanted);
    // It is in sight, not only loaded.
    const QString name = u"message_%1"_s.arg(lit.data(TimelineModel::LocalIdRole).toLongLong());
    OPERATE(*m_operator, m_operator->waitUntil(u"the message to be in sight"_s, [&] {
        const QQuickItem *message = m_operator->item(name);
        const QQuickItem *list = m_operator->item(u"timeline"_s);
        if (message == nullptr || list == nullptr) {
            return false;
        }
        const qreal top = message->mapToItem(list, {0, 0}).y();
        return top >= 0 && top + message->height() <= list->height();
    }));
    // From there the timeline goes on to the end, and an answer goes there at once.
    OPERATE(*m_operator, m_operator->say(u"Проверила, всё верно"_s));
    OPERATE(*m_operator, m_operator->waitWordsEnd({u"Ещё слова 120"_s, u"Проверила, всё верно"_s}));
}

void SearchTest::colleaguesChatIsFoundOnTheServerAndReadApart()
{
    const auto boris = m_stage->signIn(u"boris"_s);
    QVERIFY(boris);
    const ChatId chat = m_stage->chatWith(*boris, *m_visitor);
    QVERIFY(chat > 0);
    QVERIFY(boris->call(u"chat.send"_s, sayIn(chat, u"Гарантия на чайник два года"_s)).contains("result"_L1));
    QVERIFY(boris->call(u"chat.close"_s, {{"chatId"_L1, chat}}).contains("result"_L1));
    startWindow();
    OPERATE(*m_operator, m_operator->press(Qt::Key_K, Qt::ControlModifier));
    OPERATE(*m_operator, m_operator->waitFor(u"paletteField"_s));
    OPERATE(*m_operator, m_operator->type(u"paletteField"_s, u"гарантии"_s));
    OPERATE(*m_operator, m_operator->waitFor(u"foundOnServer_*"_s));
    OPERATE(*m_operator, m_operator->press(Qt::Key_Return));
    OPERATE(*m_operator, m_operator->waitFor(u"pastChatClose"_s));
    QVERIFY(m_operator->desk()->conversation() == nullptr); // it stays the colleague's
    OPERATE(*m_operator, m_operator->waitUntil(u"the chat to be read"_s, [&] {
        const TimelineModel *timeline = m_operator->desk()->pastChat()->timeline();
        return timeline != nullptr && timeline->litRow() >= 0;
    }));
    OPERATE(*m_operator, m_operator->press(Qt::Key_Escape));
    OPERATE(*m_operator, m_operator->waitUntil(u"the chat to be put away"_s,
                                               [&] { return m_operator->desk()->pastChat()->timeline() == nullptr; }));
}

int main(int argc, char **argv)
{
    // Its own keychain, before anything of Qt looks for the session's.
    KeychainSession session;
    if (!session.startKeyring()) {
        qFatal("%s", qPrintable(session.errorText()));
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", session.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s).toUtf8());
    QQuickStyle::setStyle(u"Basic"_s);
    QGuiApplication application(argc, argv);
    SearchTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "search_test.moc"
