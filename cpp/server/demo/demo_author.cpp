// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_author.h"

#include "server/demo/demo_data.h"
#include "server/files/content_check.h"
#include "server/store/administration.h"
#include "server/store/company.h"
#include "server/store/files.h"
#include "server/store/visitors.h"

#include <QUrl>
#include <QUuid>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

// The past is the same in every demo, whatever the visitors of today do.
constexpr std::uint32_t Seed = 2026;
constexpr auto TradeAddress = "https://opt.uyut.example"_L1;

} // namespace

DemoAuthor::DemoAuthor(Transaction &transaction, FileDisk &disk, QString shopAddress, const DemoCompany &company)
    : m_transaction(transaction)
    , m_disk(disk)
    , m_shopAddress(std::move(shopAddress))
    , m_shopId(company.shopId)
    , m_tradeId(company.tradeId)
    , m_pages(demoText(u"pages"_s).object())
    , m_dice(Seed)
{
    for (const StaffCard &card : staff(m_transaction)) {
        m_operators[card.login] = card.colleague.id;
    }
}

void DemoAuthor::pass(int least, int most)
{
    m_transaction.now += roll(least * 1'000, most * 1'000);
}

OperatorId DemoAuthor::operatorId(const QString &login) const
{
    if (!m_operators.contains(login)) {
        throw std::logic_error("the demo has no employee " + login.toStdString());
    }
    return m_operators[login];
}

QString DemoAuthor::addressOf(const PastVisitor &visitor, const QString &path) const
{
    const QString base = visitor.crowd == "trade"_L1 ? QString(TradeAddress) + u'/' : m_shopAddress + "/demo/"_L1;
    return QUrl(base + path).toString(QUrl::FullyEncoded);
}

void DemoAuthor::arrive(PastVisitor &visitor)
{
    const bool trade = visitor.crowd == "trade"_L1;
    const QJsonArray pages = m_pages[visitor.crowd].toArray();
    const QJsonArray origins = m_pages["origins"_L1].toArray();
    const QJsonArray from = origins[roll(0, int(origins.size()) - 1)].toArray();
    const QJsonArray page = pages[roll(0, int(pages.size()) - 1)].toArray();
    visitor.writer.siteId = trade ? m_tradeId : m_shopId;
    const Site site = siteById(m_transaction, visitor.writer.siteId);
    const Arrived arrived =
        otklik::arrive(m_transaction, {.siteKey = site.key,
                                       .origin = site.origins.first(),
                                       .token = visitor.token,
                                       .page = {.url = addressOf(visitor, page[0].toString() + from[0].toString()),
                                                .title = page[1].toString(),
                                                .at = m_transaction.now},
                                       .referrer = from[1].toString(),
                                       .address = visitor.address});
    visitor.token = arrived.token;
    visitor.writer.id = arrived.visitorId;
    visitor.writer.pageUrl = addressOf(visitor, page[0].toString());
    visitor.writer.pageTitle = page[1].toString();
}

void DemoAuthor::browse(PastVisitor &visitor, int pages)
{
    const QJsonArray all = m_pages[visitor.crowd].toArray();
    for (int i = 0; i < pages; ++i) {
        pass(12, 70);
        show(visitor, all[roll(0, int(all.size()) - 1)][0].toString());
    }
}

void DemoAuthor::show(PastVisitor &visitor, const QString &path)
{
    for (const QJsonValue &page : m_pages[visitor.crowd].toArray()) {
        if (page[0].toString() == path) {
            visitor.writer.pageUrl = addressOf(visitor, path);
            visitor.writer.pageTitle = page[1].toString();
            seePage(m_transaction, visitor.writer.id, visitor.writer.pageUrl, visitor.writer.pageTitle);
            return;
        }
    }
    throw std::logic_error("the demo's shop has no page " + path.toStdString());
}

FileId DemoAuthor::addFile(Actor owner, const QString &resourceAndName)
{
    const DemoFile file = demoFile(resourceAndName);
    const auto content = checkFileContent(file.name, file.content);
    const auto *found = std::get_if<FileContent>(&content);
    if (!found || std::holds_alternative<ProtocolError>(checkFileName(file.name))) {
        throw std::logic_error("the demo's file " + file.name.toStdString() + " is not what its name says");
    }
    const QString id = clientId();
    const Upload upload = beginUpload(m_transaction, owner, id, file.name, file.content.size());
    const FileDisk::Begun begun = m_disk.begin(upload.key, 0);
    if (begun.result != FileDisk::Result::Done ||
        m_disk.append(upload.key, begun.turn, file.content) != FileDisk::Result::Done ||
        m_disk.finish(upload.key, begun.turn) != FileDisk::Result::Done) {
        throw StoreError("the demo's files cannot be written");
    }
    return completeUpload(m_transaction, owner, id,
                          {.id = 0,
                           .name = file.name,
                           .size = file.content.size(),
                           .type = found->type,
                           .width = found->width,
                           .height = found->height})
        .id;
}

QString DemoAuthor::clientId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace otklik
