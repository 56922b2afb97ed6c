// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes from an operator's press on send until the visitor sees the words: through the operator's cache and
// outbox, the server and its commit, the widget, and the frame that Chromium draws; while others write 200 messages a
// second.
//
//     otklik-bench-echo [--out FILE] [--size SIZE]
#include "bench/connected_company.h"
#include "bench/figures.h"
#include "cache/cache.h"
#include "e2e/shop_server.h"
#include "e2e/shop_visit.h"
#include "platform/secret_store.h"
#include "sync/commands.h"
#include "sync/session.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace otklik;
using namespace otklik::bench;

namespace {

constexpr int Presses = 300;
constexpr int BackgroundPerSecond = 200;
constexpr int OtherOperators = 20;
constexpr int TalksEach = 10;
constexpr int Patience = 60'000;

/// The token is of no interest after the run.
class NoSecrets : public SecretStore
{
public:
    bool isPersistent() const override { return false; }
    void read(const QString &, QObject *context, std::function<void(const QString &)> answer) override
    {
        QMetaObject::invokeMethod(context, [answer = std::move(answer)] { answer({}); }, Qt::QueuedConnection);
    }
    void write(const QString &, const QString &) override {}
    void remove(const QString &) override {}
};

/// The others: half of the messages are operators', half visitors'.
class Background
{
public:
    Background(test::ServerProcess &server, int perSecond)
        : m_thread([this, &server, perSecond] { work(server, perSecond); })
    {
    }
    ~Background()
    {
        m_ending = true;
        m_thread.join();
    }
    bool isAtWork() const { return m_atWork; }
    bool hasFailed() const { return m_failed; }
    qint64 answered() const { return m_answered; }

private:
    void work(test::ServerProcess &server, int perSecond)
    {
        ConnectedCompany company(server);
        if (!company.visitorsCome(OtherOperators * TalksEach) || !company.operatorsCome(OtherOperators, 2) ||
            !company.begin(TalksEach)) {
            std::fprintf(stderr, "the others did not come together: %s\n", qUtf8Printable(company.error()));
            m_failed = true;
            return;
        }
        m_atWork = true;
        const auto step = std::chrono::nanoseconds(1s) / perSecond;
        auto next = std::chrono::steady_clock::now();
        for (std::size_t number = 0; !m_ending; ++number) {
            next += step;
            company.crowd().serve(10s, [next] { return std::chrono::steady_clock::now() >= next; });
            const ConnectedCompany::Talk &talk = company.talks()[number / 2 % company.talks().size()];
            const QString text = u"Сообщение №%1 в другом чате."_s.arg(number);
            const auto count = [this](const QJsonObject &frame) { m_answered += frame.contains("result"_L1) ? 1 : 0; };
            number % 2 == 0 ? company.sayAsOperator(talk, text, count) : company.sayAsVisitor(talk, text, count);
        }
    }

    std::atomic_bool m_ending = false;
    std::atomic_bool m_atWork = false;
    std::atomic_bool m_failed = false;
    std::atomic<qint64> m_answered = 0;
    std::thread m_thread;
};

double nowInMilliseconds()
{
    return double(std::chrono::duration_cast<std::chrono::microseconds>(
                      std::chrono::system_clock::now().time_since_epoch())
                      .count()) /
           1000;
}

// In the banner's frame. `Date.now()` is the clock of the system, but in whole milliseconds; the finer clock is set by
// the moments in which it ticks.
const QString Script = uR"(
    let offset = -Infinity;
    for (const end = performance.now() + 100; performance.now() < end; ) {
        offset = Math.max(offset, Date.now() - performance.timeOrigin - performance.now());
    }
    const now = () => performance.timeOrigin + performance.now() + offset;
    window.benchWait = (text) => new Promise((seen) => {
        const observer = new MutationObserver(() => {
            const all = document.querySelectorAll('.words');
            if (all.length && all[all.length - 1].textContent === text) {
                observer.disconnect();
                const inserted = now();
                requestAnimationFrame(() => {
                    const painted = new MessageChannel(); // the next task comes behind the frame
                    painted.port1.onmessage = () => seen([inserted, now()]);
                    painted.port2.postMessage(0);
                });
            }
        });
        observer.observe(document.body, { childList: true, subtree: true });
    });)"_s;

/// The operator whose presses are measured, and their chat with the visitor in the browser.
class Desk
{
public:
    Desk(const QString &cacheFile, const QUrl &server)
        : m_cache(cacheFile)
        , m_session(m_cache, m_secrets, u"bench"_s)
    {
        QObject::connect(&m_cache, &Cache::changed, &m_session, [this](const ChangeSet &changes) {
            for (const Chat &chat : changes.chats) {
                follow(chat);
            }
        });
        m_session.signIn(server, u"op1"_s, companyPassword());
    }
    bool waitSignedIn()
    {
        const bool current = QTest::qWaitFor([this] { return m_session.state() == Session::State::Current; }, Patience);
        m_session.commands().setStatus(OperatorStatus::Available);
        return current;
    }
    bool waitTalk()
    {
        return QTest::qWaitFor([this] { return m_chat != 0; }, Patience);
    }
    void press(const QString &text) { m_session.commands().sendMessage(m_chat, text, MessageKind::Message); }

private:
    void follow(const Chat &chat)
    {
        if (chat.state == ChatState::Waiting) {
            m_session.commands().accept(chat.id, &m_session, [](const std::optional<ProtocolError> &) {});
        } else if (chat.state == ChatState::Active && chat.operatorId == m_session.me().id) {
            m_chat = chat.id;
        }
    }

    NoSecrets m_secrets;
    Cache m_cache;
    Session m_session;
    ChatId m_chat = 0;
};

struct Waits
{
    std::vector<double> inserted;
    std::vector<double> painted;
};

bool measurePresses(test::WebDriver &browser, Desk &desk, int count, Waits &waits)
{
    browser.execute(Script);
    for (int i = 0; i < count && browser.error().isEmpty(); ++i) {
        const QString text = u"Ответ %1: чайник есть, привезём завтра."_s.arg(i);
        double pressed = 0;
        // Not in step with the frames, nor with the others.
        QTimer::singleShot(60 + i * 7 % 41, [&] {
            pressed = nowInMilliseconds();
            desk.press(text);
        });
        const QVariantList seen = browser.execute(u"return window.benchWait(arguments[0])"_s, {text}).toList();
        if (seen.size() == 2) {
            waits.inserted.push_back(seen[0].toDouble() - pressed);
            waits.painted.push_back(seen[1].toDouble() - pressed);
        }
    }
    if (!browser.error().isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(browser.error()));
    }
    return browser.error().isEmpty();
}

bool measure(Figures &figures)
{
    test::ShopServer shop;
    test::ServerProcess server;
    if (!shop.start() || !makeCompany(server, OtherOperators + 1, {shop.origin()}) || !server.start()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(server.errorText()));
        return false;
    }
    shop.carryWidget(server.url(), server.siteKey());
    // The work that grows is what the others write; the presses remain as many as their percentiles need.
    const int perSecond = int(figures.scaled(BackgroundPerSecond));
    const Background others(server, perSecond);
    if (!QTest::qWaitFor([&others] { return others.isAtWork() || others.hasFailed(); }, 5 * Patience) ||
        others.hasFailed()) {
        return false;
    }
    const QTemporaryDir folder;
    Desk desk(folder.filePath(u"cache.sqlite"_s), server.url());
    test::ShopVisit visit;
    if (!desk.waitSignedIn() || !visit.begin(shop.url(), u"kettles.html"_s) || !visit.openPanel() ||
        !visit.write(u"Есть чайник?"_s) || !desk.waitTalk()) {
        std::fprintf(stderr, "no talk came about: %s\n", qUtf8Printable(visit.browser().error()));
        return false;
    }
    Waits warming;
    Waits waits;
    if (!measurePresses(visit.browser(), desk, 10, warming)) {
        return false;
    }
    const qint64 answeredBefore = others.answered();
    const double begun = nowInMilliseconds();
    if (!measurePresses(visit.browser(), desk, Presses, waits)) {
        return false;
    }
    const double seconds = (nowInMilliseconds() - begun) / 1000;
    std::printf("    others: %.0f messages a second were acknowledged\n",
                double(others.answered() - answeredBefore) / seconds);
    figures.add("echo_ms"_L1, percentile(waits.painted, 0.99), "ms, p99"_L1, 40);
    figures.add("echo_p50_ms"_L1, median(waits.painted), "ms"_L1);
    figures.add("echo_inserted_p50_ms"_L1, median(waits.inserted), "ms, before the frame"_L1);
    figures.add("echo_inserted_p99_ms"_L1, percentile(waits.inserted, 0.99), "ms, before the frame"_L1);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Figures figures(QCoreApplication::arguments());
    return measure(figures) ? figures.finish() : 1;
}
