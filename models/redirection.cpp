// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/redirection.h"

#include "models/directory.h"
#include "models/format.h"
#include "models/visit_list_model.h"
#include "sync/chat_commands.h"

#include <QSet>
#include <QUrl>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxAddress = 2'048;
constexpr qsizetype MostSuggestions = 8;

/// As browsers write it: the default port is left out.
QString originOf(const QUrl &url)
{
    const bool usual = url.port() < 0 || (url.scheme() == "http"_L1 && url.port() == 80) ||
                       (url.scheme() == "https"_L1 && url.port() == 443);
    const QString origin = url.scheme() + u"://"_s + url.host(QUrl::FullyEncoded);
    return usual ? origin : origin + u':' + QString::number(url.port());
}

} // namespace

Redirection::Redirection(ChatCommands &commands, const Directory &directory, const Format &format,
                         const VisitListModel &visits, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_directory(directory)
    , m_visits(visits)
{
    connect(&directory, &Directory::companyChanged, this, &Redirection::suggestionsChanged);
    connect(&visits, &QAbstractItemModel::modelReset, this, &Redirection::suggestionsChanged);
    connect(&visits, &QAbstractItemModel::dataChanged, this, &Redirection::suggestionsChanged);
    connect(&format, &Format::changed, this, &Redirection::stateChanged);
}

void Redirection::setChat(const Chat &chat)
{
    m_chatId = chat.id;
    if (m_siteId != chat.siteId) {
        m_siteId = chat.siteId;
        emit suggestionsChanged();
    }
}

QStringList Redirection::origins() const
{
    for (const Site &site : m_directory.sites()) {
        if (site.id == m_siteId) {
            return site.origins;
        }
    }
    return {};
}

QVariantList Redirection::suggestions() const
{
    QVariantList list;
    QSet<QString> known;
    const auto add = [&](const QString &title, const QString &url) {
        if (list.size() < MostSuggestions && !known.contains(url) && isOfSite(url)) {
            known.insert(url);
            list.append(QVariantMap{{u"title"_s, title}, {u"url"_s, url}});
        }
    };
    for (const QString &url : m_recent) {
        if (list.size() < MostSuggestions / 2) {
            add({}, url);
        }
    }
    for (const Visit &visit : m_visits.visits()) {
        for (auto page = visit.pages.crbegin(); page != visit.pages.crend(); ++page) {
            add(page->title, page->url);
        }
    }
    return list;
}

void Redirection::setRecent(const QStringList &addresses)
{
    if (m_recent != addresses) {
        m_recent = addresses;
        emit suggestionsChanged();
    }
}

QString Redirection::problem() const
{
    switch (m_fault) {
    case Fault::Empty:
        return tr("Enter the address of a page");
    case Fault::NoAddress:
        return tr("This is no address of a page. It begins with https:// or http://");
    case Fault::OtherSite:
        return tr("Visitors can be sent only to pages of this site: %1").arg(origins().join(u", "_s));
    case Fault::TooLong:
        return tr("The address is too long");
    case Fault::None:
        break;
    }
    if (!m_error) {
        return {};
    }
    switch (*m_error) {
    case ErrorCode::Invalid:
        return tr("Visitors can be sent only to pages of this site: %1").arg(origins().join(u", "_s));
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
        return tr("This chat is not yours");
    case ErrorCode::Conflict:
        return tr("The chat is closed");
    case ErrorCode::RateLimited:
        return tr("Too many at once. Wait a little and try again");
    default:
        return tr("The visitor has no page open now, or there is no connection. Try again");
    }
}

void Redirection::redirect(const QString &text)
{
    if (m_busy) {
        return;
    }
    m_error.reset();
    const QString wanted = text.trimmed();
    const QString url = completed(wanted);
    const QUrl parsed(url, QUrl::StrictMode);
    if (wanted.isEmpty()) {
        fail(Fault::Empty);
    } else if (url.size() > MaxAddress) {
        fail(Fault::TooLong);
    } else if (!parsed.isValid() || parsed.host().isEmpty() ||
               (parsed.scheme() != "http"_L1 && parsed.scheme() != "https"_L1)) {
        fail(Fault::NoAddress);
    } else if (!isOfSite(url)) {
        fail(Fault::OtherSite);
    } else {
        fail(Fault::None);
        m_busy = true;
        emit stateChanged();
        const QString encoded = parsed.toString(QUrl::FullyEncoded);
        m_commands.redirect(m_chatId, encoded, this, [this, encoded](const std::optional<ProtocolError> &error) {
            m_busy = false;
            m_error = error ? std::optional(error->code) : std::nullopt;
            emit stateChanged();
            if (!error) {
                emit done(encoded);
            }
        });
    }
}

void Redirection::clearProblem()
{
    m_error.reset();
    fail(Fault::None);
}

QString Redirection::completed(const QString &text) const
{
    const QStringList all = origins();
    if (text.startsWith(u'/') && !text.startsWith(u"//"_s) && !all.isEmpty()) {
        return all.constFirst() + text;
    }
    // Written without the scheme, as people do.
    for (const QString &origin : all) {
        const QString host = origin.sliced(origin.indexOf("://"_L1) + 3);
        if (text == host || text.startsWith(host + u'/')) {
            return origin + text.sliced(host.size());
        }
    }
    return text;
}

bool Redirection::isOfSite(const QString &url) const
{
    const QUrl parsed(url);
    return parsed.userInfo().isEmpty() && origins().contains(originOf(parsed));
}

void Redirection::fail(Fault fault)
{
    m_fault = fault;
    emit stateChanged();
}

} // namespace otklik
