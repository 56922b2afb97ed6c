// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What `./dev run` plays where there is no display: a real browser visits the demo shop and writes, the real client
// accepts and answers, and pictures of both sides are saved.
#include "e2e/operator_window.h"
#include "e2e/shop_visit.h"
#include "models/conversation.h"
#include "models/timeline_model.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQuickStyle>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace otklik;
using namespace otklik::test;

namespace {

/// The tour's words in one language.
struct Words
{
    QString question;
    QString answer;
    QString thanks;
};

class Tour
{
public:
    Tour(const Arguments &arguments, const QString &pictures)
        : m_arguments(arguments)
        , m_pictures(QDir(pictures).absolutePath())
        , m_words(arguments.language == "en"_L1
                      ? Words{.question = u"Hello! Is the Tefal kettle in stock?"_s,
                              .answer = u"Hello! Yes, two of them. The guarantee is two years."_s,
                              .thanks = u"Great, thank you!"_s}
                      : Words{.question = u"Здравствуйте! Чайник Tefal есть в наличии?"_s,
                              .answer = u"Здравствуйте! Да, есть два. Гарантия два года."_s,
                              .thanks = u"Отлично, спасибо!"_s})
    {
    }

    /// Plays all of it. @return whether every step came about; errorText() says which did not
    bool play()
    {
        return step("The operator signs in", [&] { return signIn(); }) &&
               step("A visitor comes to the shop", [&] { return arrive(); }) &&
               step("The visitor writes", [&] { return write(); }) &&
               step("The operator accepts and answers", [&] { return answer(); }) &&
               step("The visitor reads and thanks", [&] { return thank(); }) &&
               step("The operator closes the chat", [&] { return close(); });
    }
    QString errorText() const
    {
        return m_operator.errorText().isEmpty() ? m_visit.browser().error() : m_operator.errorText();
    }

private:
    bool step(const char *name, const std::function<bool()> &what)
    {
        std::printf("  %s…\n", name);
        std::fflush(stdout);
        return what();
    }

    bool picture(const QString &name, bool ofOperator)
    {
        const QString path = QDir(m_pictures).filePath(name + u".png"_s);
        const bool saved = ofOperator ? m_operator.grab(path) : m_visit.browser().screenshot(path);
        if (saved) {
            std::printf("    %s\n", qPrintable(path));
        }
        return saved;
    }

    bool signIn()
    {
        return m_operator.start(m_arguments) && m_operator.waitUntil(u"the desk"_s, [&] {
            return m_operator.desk() && m_operator.desk()->connection() == Desk::Current;
        });
    }

    bool arrive()
    {
        const QUrl shop(m_arguments.server + (m_arguments.language == "en"_L1 ? u"/demo/en/"_s : u"/demo/"_s));
        if (!m_visit.begin(shop, u"kettles.html"_s)) {
            return false;
        }
        return m_operator.click(u"railVisitors"_s) && m_operator.waitUntil(u"the visitor in the list"_s, [&] {
            return m_operator.desk()->visitorCount() > 0;
        }) && picture(u"1-operator-visitors"_s, true);
    }

    bool write()
    {
        if (!m_visit.openPanel() || !m_visit.write(m_words.question)) {
            return false;
        }
        return m_operator.waitUntil(u"the incoming chat"_s, [&] { return ourIncomingChat() != 0; }) &&
               m_operator.waitFor(u"popupAccept_%1"_s.arg(ourIncomingChat())) &&
               picture(u"2-visitor-writes"_s, false) && picture(u"3-operator-incoming"_s, true);
    }

    bool answer()
    {
        return m_operator.click(u"popupAccept_%1"_s.arg(ourIncomingChat())) &&
               m_operator.waitUntil(u"the conversation"_s,
                                    [&] {
                                        auto *conversation = m_operator.desk()->conversation();
                                        return conversation != nullptr && conversation->canWrite();
                                    }) &&
               m_operator.say(m_words.answer) && m_visit.waitWords({m_words.question, m_words.answer});
    }

    bool thank()
    {
        return m_visit.write(m_words.thanks) && m_operator.waitWordsEnd({m_words.answer, m_words.thanks}) &&
               m_operator.waitUntil(u"the visitor to see the answer"_s,
                                    [&] { return m_operator.deliveryOf(m_words.answer) == TimelineModel::Seen; }) &&
               picture(u"4-operator-conversation"_s, true) && picture(u"5-visitor-conversation"_s, false);
    }

    bool close()
    {
        return m_operator.click(u"conversationClose"_s) && m_operator.click(u"conversationCloseConfirm"_s) &&
               m_visit.leaveBanner() && m_visit.waitState(u"closed"_s) && picture(u"6-visitor-closed"_s, false) &&
               picture(u"7-operator-closed"_s, true);
    }

    // Simulated visitors write too; ours is known by the words.
    ChatId ourIncomingChat() const
    {
        IncomingModel &incoming = *m_operator.desk()->incoming();
        const QHash<int, QByteArray> roles = incoming.roleNames();
        for (int row = 0; row < incoming.rowCount(); ++row) {
            const QModelIndex index = incoming.index(row, 0);
            if (index.data(roles.key("preview")).toString() == m_words.question) {
                return index.data(roles.key("chatId")).toLongLong();
            }
        }
        return 0;
    }

    const Arguments m_arguments;
    const QString m_pictures;
    const Words m_words;
    OperatorWindow m_operator;
    mutable ShopVisit m_visit;
};

} // namespace

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(u"Basic"_s);
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    for (const auto &name : {u"server"_s, u"login"_s, u"password"_s, u"lang"_s, u"theme"_s, u"pictures"_s}) {
        parser.addOption({name, {}, name});
    }
    parser.process(application);
    Tour tour({.profile = {},
               .server = parser.value(u"server"_s),
               .login = parser.value(u"login"_s),
               .password = parser.value(u"password"_s),
               .language = parser.value(u"lang"_s),
               .theme = parser.value(u"theme"_s) == "dark"_L1 ? Settings::Dark : Settings::Light},
              parser.value(u"pictures"_s));
    if (!tour.play()) {
        std::fprintf(stderr, "The tour ended early: %s\n", qPrintable(tour.errorText()));
        return 1;
    }
    std::printf("Both sides have talked. The pictures are where the lines above say.\n");
    return 0;
}
