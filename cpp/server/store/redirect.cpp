// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/redirect.h"

#include "server/store/chat_access.h"
#include "server/store/company.h"
#include "server/store/messages.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr auto RedirectMethod = "chat.redirect"_L1;

// Browsers read a backslash as a slash and leave out control characters, so neither may come near the host; the page
// gets the address as it was understood here.
QString checkedAddress(const Site &site, const QString &given)
{
    const bool odd =
        std::ranges::any_of(given, [](QChar c) { return c.unicode() <= 0x20 || c == u'\\' || c.unicode() == 0x7f; });
    const QUrl url(given, QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (odd || !url.isValid() || !web || url.host().isEmpty() || url.authority().contains(u'@') ||
        !site.origins.contains(originOf(url))) {
        throw Refusal(ErrorCode::Invalid, u"the address is not one of the site's"_s, u"url"_s);
    }
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

Message redirectVisitor(Transaction &transaction, OperatorId me, ChatId chatId, const Redirect &redirect)
{
    const Actor actor{.kind = AuthorKind::Operator, .id = me};
    if (const auto earlier = earlierAction(transaction, actor, redirect.clientId, RedirectMethod)) {
        return *messageById(transaction, earlier->messageId);
    }
    Chat chat = ownChat(transaction, me, chatId);
    if (chat.state != ChatState::Active) {
        throw Refusal(ErrorCode::Conflict, u"the chat is not being talked in"_s);
    }
    const QString url = checkedAddress(siteById(transaction, chat.siteId), redirect.url);
    if (!redirect.pageOpen) {
        throw Refusal(ErrorCode::Unavailable, u"no page of the visitor is open"_s);
    }
    Message message =
        appendSystemMessage(transaction, chat, systemcode::Redirected,
                            {{u"operatorId"_s, me}, {u"operatorName"_s, chat.operatorName}, {u"url"_s, url}});
    transaction.announcements.notices.append(
        {.receiver = chat.visitorId, .method = u"redirect"_s, .params = {{"url"_L1, url}}});
    rememberAction(transaction, actor, redirect.clientId, RedirectMethod, {.chatId = chat.id, .messageId = message.id});
    return message;
}

} // namespace otklik
