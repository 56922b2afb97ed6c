// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_desk.h"

#include "cache/cache_writer.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QImage>
#include <QQmlComponent>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(OtklikPlugin)
Q_IMPORT_QML_PLUGIN(Otklik_ModelsPlugin)

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

void gather(QQuickItem *item, QList<QQuickItem *> &found)
{
    if (!item->isVisible() || item->opacity() == 0) {
        return;
    }
    found.append(item);
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        gather(child, found);
    }
}

/// Qt lets go of what it knows of a window's types with the last engine that uses them, and has been seen to crash when
/// the next engine asks for them at that moment. The program has one engine; a test has one for each desk, so another
/// one keeps the types until the end. Each by itself: pages and sheets are in no other document, but are loaded by
/// their address when they are shown.
void keepTypes()
{
    static QQmlEngine *engine = nullptr;
    if (engine != nullptr) {
        return;
    }
    engine = new QQmlEngine(QCoreApplication::instance());
    new QQmlComponent(engine, "Otklik", "Main", QQmlComponent::PreferSynchronous, engine); // makes the module known
    QDirIterator documents(u":/qt/qml/Otklik"_s, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (documents.hasNext()) {
        const QUrl address(u"qrc"_s + documents.next());
        const auto *type = new QQmlComponent(engine, address, QQmlComponent::PreferSynchronous, engine);
        if (!type->isReady()) {
            qFatal("%s: %s", qUtf8Printable(address.toString()), qUtf8Printable(type->errorString()));
        }
    }
}

} // namespace

SampleDesk::SampleDesk(const QString &language, QSize size)
    : m_company(language, m_clock.now())
    , m_isLong(language == "long"_L1)
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_settings->setLanguage(m_isLong ? u"en"_s : language);
    m_settings->setTheme(Settings::Light);
    m_settings->setTourSeen(true);
    m_settings->useAccount(u"https://chat.uyut.example"_s, u"petrova"_s);
    m_settings->setWidth(size.width());
    m_settings->setHeight(size.height());
    m_format = std::make_unique<Format>(m_clock, QTimeZone::utc());
    m_signIn = std::make_unique<SignIn>();
    m_signIn->setAccount(u"https://chat.uyut.example"_s, u"petrova"_s);
    m_ticking = std::make_unique<TickingClock>(m_clock);
    m_cache = std::make_unique<Cache>(m_folder.filePath(u"cache.db"_s));
    m_cache->write([this](CacheWriter &writer) {
        writer.replaceSnapshot(m_company.snapshot());
        const QList<Chat> closed = m_company.closedChats();
        for (const Chat &chat : closed) {
            writer.putChat(chat);
        }
        const QList<Request> requests = m_company.requests();
        for (const Request &request : requests) {
            writer.putRequest(request);
        }
        writer.addMessages(m_company.messages());
        writer.addMessages(m_company.roomMessages());
        writer.saveDraft(SampleCompany::James, m_company.draft());
    });
    settle();
    m_commands = std::make_unique<SampleCommands>(*m_cache, m_clock, m_company, m_folder.path());
    m_app = std::make_unique<App>(*m_signIn, *m_settings, *m_format, *m_ticking);
    m_outlets = std::make_unique<SampleOutlets>(m_folder.filePath(u"autostart"_s));
    m_app->alerts()->setOutlets(m_outlets->all());
    keepTypes();
    m_engine = std::make_unique<QQmlApplicationEngine>();
    translate();
    QObject::connect(m_settings.get(), &Settings::languageChanged, m_app.get(), [this] { translate(); });
    m_engine->setInitialProperties({{u"app"_s, QVariant::fromValue(m_app.get())}, {u"reducedMotion"_s, true}});
    m_engine->loadFromModule("Otklik", "Main");
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().value(0));
    if (m_window == nullptr) {
        qFatal("The window could not be made");
    }
}

SampleDesk::~SampleDesk()
{
    m_app->setDesk(nullptr);
    m_engine.reset();
    m_desk.reset();
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_longWords);
}

void SampleDesk::translate()
{
    QCoreApplication::removeTranslator(&m_translator);
    const QString file = u":/i18n/otklik_%1.qm"_s.arg(m_settings->language());
    if (!m_translator.load(file)) {
        qFatal("%s is missing", qUtf8Printable(file));
    }
    QCoreApplication::installTranslator(m_isLong ? static_cast<QTranslator *>(&m_longWords) : &m_translator);
    m_format->setLanguage(m_settings->language());
    m_signIn->retranslate();
    m_engine->retranslate();
}

void SampleDesk::signIn()
{
    m_desk = std::make_unique<Desk>(*m_cache, m_commands->services(), *m_format, m_company.me());
    m_desk->setConnection(Desk::Current);
    m_desk->applyPresence({.full = true, .arrived = m_company.visitors(), .changed = {}, .left = {}});
    m_app->setDesk(m_desk.get());
}

void SampleDesk::signOut()
{
    m_app->setDesk(nullptr);
    m_desk.reset();
}

void SampleDesk::visitorWrites(ChatId chatId, const QString &text)
{
    m_cache->write([chatId, text, now = m_clock.now()](CacheWriter &writer) {
        const std::optional<Chat> chat = writer.reader().chat(chatId);
        Message message;
        message.chatId = chatId;
        message.seq = chat->lastSeq + 1;
        message.id = chatId * 1000 + message.seq;
        message.at = now;
        message.author = {.kind = AuthorKind::Visitor, .id = chat->visitorId, .name = chat->visitorName};
        message.clientId = u"00000000-0000-4000-8000-%1"_s.arg(message.id, 12, 10, '0'_L1);
        message.text = text;
        writer.addMessages({message});
    });
    settle();
}

void SampleDesk::colleagueWrites(RoomId roomId, OperatorId from, const QString &text)
{
    const QList<Operator> all = m_company.colleagues();
    m_cache->write([roomId, author = all.at(from - 1), text, now = m_clock.now()](CacheWriter &writer) {
        Room room = writer.reader().room(roomId).value_or(Room{});
        Message message;
        message.chatId = roomId;
        message.seq = room.lastSeq + 1;
        message.id = (roomId % 100'000) * 1000 + message.seq;
        message.at = now;
        message.author = {.kind = AuthorKind::Operator, .id = author.id, .name = author.name};
        message.clientId = u"00000000-0000-4000-9000-%1"_s.arg(message.id, 12, 10, '0'_L1);
        message.text = text;
        room.id = roomId;
        room.kind = roomKind(roomId);
        room.lastSeq = message.seq;
        room.lastMessage = message;
        writer.putRoom(room);
        writer.addMessages({message});
    });
    settle();
}

void SampleDesk::passChat()
{
    m_cache->write([this](CacheWriter &writer) {
        writer.putChat(m_company.passedChat());
        writer.addMessages(m_company.passedMessages());
    });
    settle();
}

void SampleDesk::changeChat(ChatId chatId, const std::function<void(Chat &)> &change)
{
    m_cache->write([chatId, change](CacheWriter &writer) {
        if (std::optional<Chat> chat = writer.reader().chat(chatId)) {
            change(*chat);
            writer.putChat(*chat);
        }
    });
    settle();
}

void SampleDesk::changeCard(VisitorId visitorId, const ContactCard &card)
{
    m_cache->write([visitorId, card](CacheWriter &writer) { writer.putVisitor({.id = visitorId, .card = card}); });
    settle();
}

void SampleDesk::tell(ChatId chatId, QLatin1StringView code, const QVariantMap &params)
{
    m_cache->write([chatId, code, params, now = m_clock.now()](CacheWriter &writer) {
        const std::optional<Chat> chat = writer.reader().chat(chatId);
        if (!chat) {
            return;
        }
        Message message;
        message.chatId = chatId;
        message.seq = chat->lastSeq + 1;
        message.id = chatId * 1000 + message.seq;
        message.at = now;
        message.kind = MessageKind::System;
        message.systemCode = code;
        message.systemParams = params;
        writer.addMessages({message});
    });
    settle();
}

void SampleDesk::setRole(Role role)
{
    changeCompany([me = m_company.me(), role](CacheWriter &writer) {
        Operator now = writer.reader().operatorById(me.id).value_or(me);
        now.role = role;
        writer.putOperator(now);
    });
}

void SampleDesk::changeCompany(const std::function<void(CacheWriter &)> &change)
{
    m_cache->write(change);
    settle();
}

QString SampleDesk::picture()
{
    const QString path = m_folder.filePath(u"shelf.png"_s);
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(QColor(0x0b, 0x7a, 0x75));
    image.save(path);
    return path;
}

void SampleDesk::settle()
{
    bool done = false;
    m_cache->write([](CacheWriter &) {}, m_cache.get(), [&done](bool) { done = true; });
    if (!QTest::qWaitFor([&done] { return done; }, 10'000)) {
        qFatal("The cache does not answer");
    }
}

QList<QQuickItem *> SampleDesk::visibleItems() const
{
    QList<QQuickItem *> found;
    gather(m_window->contentItem(), found);
    return found;
}

QQuickItem *SampleDesk::item(const QString &name) const
{
    const QList<QQuickItem *> all = visibleItems();
    for (QQuickItem *item : all) {
        if (item->objectName() == name) {
            return item;
        }
    }
    return nullptr;
}

bool SampleDesk::bringIntoSight(const QString &flickable, const QString &name)
{
    QQuickItem *view = item(flickable);
    const QQuickItem *wanted = item(name);
    if (view == nullptr || wanted == nullptr) {
        return false;
    }
    const qreal place = wanted->mapToItem(view, QPointF()).y() + view->property("contentY").toReal();
    const qreal most = view->property("contentHeight").toReal() - view->height();
    view->setProperty("contentY", qBound(0.0, place - view->height() / 2, qMax(0.0, most)));
    return true;
}

} // namespace otklik
