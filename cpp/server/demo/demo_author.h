// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/demo_company.h"
#include "server/files/file_disk.h"
#include "server/store/chat_life.h"
#include "server/store/messages.h"
#include "server/store/transaction.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <random>

namespace otklik {

/// Somebody who visited one of the sites, and the page they are on.
struct PastVisitor
{
    QString crowd; ///< "shop_ru", "shop_en", "trade": which site they come to and what they speak
    QString token; ///< empty before the first visit
    QString address;
    WritingVisitor writer;
};

/// Writes the demo's past with the steps that the server itself takes, each at a time of its own: whatever holds for
/// real data holds for it. Inside one transaction, whose time it moves. Throws what the store throws.
class DemoAuthor
{
public:
    /// @p shopAddress: of the shop that the server shows, without a slash at its end
    DemoAuthor(Transaction &transaction, FileDisk &disk, QString shopAddress, const DemoCompany &company);

    Transaction &transaction() { return m_transaction; }
    void setTime(Timestamp at) { m_transaction.now = at; }
    /// Time goes by: so many seconds.
    void pass(int least, int most);

    OperatorId operatorId(const QString &login) const;
    TagId tagId(const QString &name) const { return m_tags.value(name); }
    void addTag(const QString &name, TagId id) { m_tags[name] = id; }

    /// They open a page of their site: the first time as a new visitor.
    void arrive(PastVisitor &visitor);
    /// They look at some more pages.
    void browse(PastVisitor &visitor, int pages);
    /// They are on a page of their site now, by its path.
    void show(PastVisitor &visitor, const QString &path);
    /// The address of a page of the visitor's site.
    QString addressOf(const PastVisitor &visitor, const QString &path) const;

    /// Lays a file on the disk as the owner's; it is theirs to send.
    FileId addFile(Actor owner, const QString &resourceAndName);

    static QString clientId();
    int roll(int least, int most) { return std::uniform_int_distribution(least, most)(m_dice); }
    std::mt19937 &dice() { return m_dice; }

private:
    Transaction &m_transaction;
    FileDisk &m_disk;
    QString m_shopAddress;
    SiteId m_shopId;
    SiteId m_tradeId;
    QHash<QString, OperatorId> m_operators; ///< by login
    QHash<QString, TagId> m_tags;
    QJsonObject m_pages;
    std::mt19937 m_dice;
};

} // namespace otklik
