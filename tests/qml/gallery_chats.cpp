// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <QQuickItem>
#include <QTest>

using namespace Qt::StringLiterals;

namespace otklik::gallery {

/// A PDF file in a bubble and in the viewer, and a chat of which a part is not here.
void drawPages(SampleDesk &desk, const Look &look)
{
    desk.desk().openChat(SampleCompany::James);
    QTest::qWait(600); // the first page is drawn
    save(desk, look, u"pdf"_s);
    const TimelineModel &timeline = *desk.desk().conversation()->timeline();
    for (int row = 0; row < timeline.count(); ++row) {
        const QModelIndex index = timeline.index(row);
        if (timeline.data(index, TimelineModel::FileNameRole).toString().endsWith(".pdf"_L1)) {
            press(desk, u"pdfCover_%1"_s.arg(timeline.data(index, TimelineModel::LocalIdRole).toLongLong()));
        }
    }
    QTest::qWait(400);
    pressKey(desk, Qt::Key_Right);
    QTest::qWait(400);
    save(desk, look, u"pdf-pages"_s);
    pressKey(desk, Qt::Key_End);
    save(desk, look, u"pdf-end"_s);
    pressKey(desk, Qt::Key_Escape);
    desk.changeChat(SampleCompany::James, [](Chat &chat) { chat.lastSeq += 40; });
    QTest::keyClick(desk.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    desk.item(u"findInChat"_s)->setProperty("text", u"warranty"_s);
    QTest::qWait(700);
    save(desk, look, u"find-rest"_s);
    pressKey(desk, Qt::Key_Escape);
    desk.changeChat(SampleCompany::James, [](Chat &chat) { chat.lastSeq -= 40; });
}

/// What is done with a chat beside talking.
void drawDesk(SampleDesk &desk, const Look &look)
{
    const bool folded = look.size.width() < 1100;
    desk.desk().openChat(SampleCompany::Maria);
    desk.desk().showTyping(SampleCompany::Maria, {});
    if (folded) {
        press(desk, u"conversationInfo"_s);
    }
    press(desk, u"cardEdit"_s);
    save(desk, look, u"card"_s);
    desk.desk().conversation()->card()->setCompany(u"«Samovar»"_s);
    ContactCard other = desk.company().card();
    other.company = look.language == "ru"_L1 ? u"Самовар и Ко"_s : u"Samovar & Co"_s;
    other.version = 4;
    desk.changeCard(SampleCompany::MariaHerself, other);
    save(desk, look, u"card-conflict"_s);
    desk.desk().conversation()->card()->cancel();
    desk.settle();
    desk.bringIntoSight(u"infoScroll"_s, u"visit_5"_s);
    press(desk, u"visit_5"_s);
    save(desk, look, u"info-history"_s);
    desk.desk().conversation()->record()->openPast(SampleCompany::Past);
    save(desk, look, u"past-chat"_s);
    desk.desk().conversation()->record()->closePast();
    desk.settle();
    if (folded) {
        press(desk, u"infoClose"_s);
    }
    openTool(desk, u"conversationTags"_s, u"menuTags"_s);
    save(desk, look, u"tags"_s);
    press(desk, u"tagNew"_s);
    save(desk, look, u"tag-new"_s);
    pressKey(desk, Qt::Key_Escape);
    openTool(desk, u"conversationRedirect"_s, u"menuRedirect"_s);
    desk.desk().conversation()->redirection()->redirect(u"https://example.com/"_s);
    save(desk, look, u"redirect"_s);
    pressKey(desk, Qt::Key_Escape);
    openTool(desk, u"conversationTransfer"_s, u"menuTransfer"_s);
    press(desk, u"transferTarget_%1"_s.arg(SampleCompany::Gleb));
    save(desk, look, u"transfer"_s);
    press(desk, u"transferSubmit"_s);
    desk.settle();
    save(desk, look, u"transfer-pending"_s);
    desk.desk().conversation()->transfer()->cancel();
    desk.settle();
    desk.desk().undo()->finish();
    press(desk, u"conversationMore"_s);
    press(desk, u"menuBlock"_s);
    save(desk, look, u"block"_s);
    pressKey(desk, Qt::Key_Escape);
    desk.desk().openChat(SampleCompany::James);
    save(desk, look, u"files"_s);
    desk.desk().conversation()->attachments()->add(
        {QUrl::fromLocalFile(desk.picture()), QUrl::fromLocalFile(u"/etc/hostname"_s)});
    desk.desk().conversation()->setDraft(look.language == "ru"_L1 ? u"Превет, the waranty действует везде "_s
                                                                  : u"Helo, гаранттия holds everywhere "_s);
    QTest::qWait(1500); // the dictionaries are loaded once
    save(desk, look, u"composer"_s);
    desk.desk().conversation()->setDraft({});
    const QVariantList pictures = desk.desk().conversation()->timeline()->pictures();
    if (!pictures.isEmpty()) {
        press(desk, u"picture_%1"_s.arg(pictures.first().toMap().value(u"localId"_s).toLongLong()));
        constexpr int imageReady = 1; // QQuickImageBase::Ready
        const bool shown = QTest::qWaitFor([&] {
            const QQuickItem *picture = desk.item(u"viewerPicture"_s);
            return picture != nullptr && picture->property("status").toInt() == imageReady;
        });
        if (!shown) {
            qWarning("the picture does not come");
        }
        save(desk, look, u"viewer"_s);
        pressKey(desk, Qt::Key_Escape);
    }
    desk.passChat();
    save(desk, look, u"passed"_s);
    desk.desk().openChat(SampleCompany::Passed);
    save(desk, look, u"passed-open"_s);
    desk.desk().declineChat(SampleCompany::Passed);
    save(desk, look, u"undo"_s);
    desk.desk().undo()->finish();
    desk.settle();
}

/// Messages that are answered, changed and taken back.
void drawAnswers(SampleDesk &desk, const Look &look)
{
    const bool russian = look.language == "ru"_L1;
    press(desk, u"railChats"_s);
    desk.desk().openChat(SampleCompany::Maria);
    desk.desk().showTyping(SampleCompany::Maria, {});
    Conversation &talk = *desk.desk().conversation();
    const auto entry = [&talk](int fromEnd) {
        const TimelineModel &timeline = *talk.timeline();
        return timeline.data(timeline.index(timeline.count() - fromEnd), TimelineModel::LocalIdRole).toLongLong();
    };
    desk.settle();
    talk.reply(entry(1));
    talk.setDraft(russian ? u"Да, до 20:00, на Баумана, 10"_s : u"Yes, until 8 p.m., at 10 Bauman Street"_s);
    save(desk, look, u"reply"_s);
    talk.send();
    desk.settle();
    desk.commands().deliverOutbox();
    desk.settle();
    talk.reply(entry(7)); // the longest of them
    talk.setDraft(russian ? u"И коробка цела"_s : u"And the box is whole"_s);
    talk.send();
    desk.settle();
    desk.commands().deliverOutbox();
    desk.settle();
    talk.edit(entry(2));
    talk.setDraft(russian ? u"Да, до 21:00, на Баумана, 10"_s : u"Yes, until 9 p.m., at 10 Bauman Street"_s);
    save(desk, look, u"changing"_s);
    talk.send();
    desk.settle();
    desk.commands().deliverOutbox();
    desk.settle();
    if (QQuickItem *bubble = desk.item(u"message_%1"_s.arg(entry(1)))) {
        QMetaObject::invokeMethod(bubble, "openMenu");
        save(desk, look, u"message-menu"_s);
        pressKey(desk, Qt::Key_Escape);
    }
    talk.timeline()->removeMessage(entry(5)); // the note
    talk.timeline()->removeMessage(entry(6));
    desk.settle();
    save(desk, look, u"answers"_s);
    talk.edit(entry(1));
    desk.clock().advance(Message::ChangeableFor);
    talk.setDraft(russian ? u"И коробка, и чек"_s : u"The box and the receipt"_s);
    talk.send();
    save(desk, look, u"changed-too-late"_s);
    talk.dropAim();
    desk.desk().closeConversation();
}

/// The end of a chat, and how it goes on.
void drawEnd(SampleDesk &desk, const Look &look)
{
    const bool russian = look.language == "ru"_L1;
    desk.desk().openChat(SampleCompany::James);
    desk.changeChat(SampleCompany::James, [](Chat &chat) {
        chat.state = ChatState::Closed;
        chat.closedBy = ClosedBy::Visitor;
    });
    desk.tell(SampleCompany::James, systemcode::VisitorLeft, {});
    save(desk, look, u"left"_s);
    desk.changeChat(SampleCompany::James, [](Chat &chat) {
        chat.state = ChatState::Active;
        chat.closedBy = ClosedBy::Nobody;
    });
    desk.tell(SampleCompany::James, systemcode::ChatResumed, {});
    desk.visitorWrites(SampleCompany::James, russian ? u"И ещё вопрос: где ближайший сервис?"_s
                                                     : u"One more thing: where is the nearest service?"_s);
    save(desk, look, u"resumed"_s);
}

} // namespace otklik::gallery
