// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frames of the wire: any bytes become a frame or a BadFrame, and what was read is written and read again as the
// same.
#include "protocol/frame.h"
#include "fuzz/target.h"
#include "protocol/event.h"
#include "protocol/json.h"

#include <QJsonDocument>

namespace otklik::fuzz {

namespace {

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

QByteArray written(const RequestFrame &frame)
{
    return encodeRequest(frame.id, frame.method, frame.params);
}

QByteArray written(const NotificationFrame &frame)
{
    return encodeNotification(frame.method, frame.params);
}

QByteArray written(const ReplyFrame &frame)
{
    return frame.error ? encodeError(frame.id, *frame.error) : encodeResult(frame.id, frame.result);
}

QByteArray written(const BadFrame &frame)
{
    require(!frame.error.message.isEmpty(), "a bad frame says why");
    return encodeError(frame.id, frame.error);
}

QByteArray written(const Frame &frame)
{
    return std::visit([](const auto &one) { return written(one); }, frame);
}

// Text may have halves of letters in it (\ud800), which cannot be written; after the first writing there are none.
void tryFrame(const Frame &frame)
{
    const QByteArray once = written(frame);
    const Frame read = decodeFrame(once);
    if (std::holds_alternative<BadFrame>(frame)) {
        return; // its answer is read by the other side, and may be addressed to nobody
    }
    require(read.index() == frame.index(), "a frame is read as the kind it was written as");
    require(written(read) == once, "a frame is written as it was read");
}

void tryEvent(const QJsonObject &params)
{
    const auto read = eventFrom(params);
    const auto *event = std::get_if<Event>(&read);
    if (!event || std::holds_alternative<UnknownEvent>(event->data)) {
        return;
    }
    const QByteArray once = bytesOf(toJson(*event));
    const auto again = eventFrom(objectOf(once));
    require(std::holds_alternative<Event>(again), "an event that was read can be read again");
    require(bytesOf(toJson(std::get<Event>(again))) == once, "an event is written as it was read");
}

void tryPresence(const QJsonObject &params)
{
    const auto read = presenceUpdateFrom(params);
    if (const auto *update = std::get_if<PresenceUpdate>(&read)) {
        const QByteArray once = bytesOf(toJson(*update));
        const auto again = presenceUpdateFrom(objectOf(once));
        require(std::holds_alternative<PresenceUpdate>(again), "a presence that was read can be read again");
        require(bytesOf(toJson(std::get<PresenceUpdate>(again))) == once, "a presence is written as it was read");
    }
}

template<typename T> void tryObject(const QJsonObject &json, T (*readOne)(FieldReader &))
{
    FieldReader reader(json);
    const T value = readOne(reader);
    if (reader.fault()) {
        require(reader.fault()->code == ErrorCode::Invalid && !reader.fault()->field.isEmpty(),
                "a fault names its field");
        return;
    }
    const QByteArray once = bytesOf(toJson(value));
    FieldReader second(objectOf(once));
    const T again = readOne(second);
    require(!second.fault(), "an object that was read can be read again");
    require(bytesOf(toJson(again)) == once, "an object is written as it was read");
}

void tryObjects(const QJsonObject &json)
{
    tryObject(json, presenceFrom);
    tryObject(json, contactCardFrom);
    tryObject(json, visitorFrom);
    tryObject(json, visitFrom);
    tryObject(json, messageFrom);
    tryObject(json, chatFrom);
    tryObject(json, transferFrom);
    tryObject(json, operatorFrom);
    tryObject(json, groupFrom);
    tryObject(json, siteFrom);
    tryObject(json, tagFrom);
    tryObject(json, staffCardFrom);
    tryObject(json, siteRulesFrom);
    tryObject(json, cannedReplyFrom);
    tryObject(json, fileInfoFrom);
    tryObject(json, roomFrom);
    tryObject(json, requestFrom);
    tryObject(json, blockFrom);
}

} // namespace

void tryInput(QByteArrayView input)
{
    const Frame frame = decodeFrame(input.toByteArray());
    tryFrame(frame);
    if (const auto *notification = std::get_if<NotificationFrame>(&frame)) {
        tryEvent(notification->params);
        tryPresence(notification->params);
        tryObjects(notification->params);
    } else if (const auto *request = std::get_if<RequestFrame>(&frame)) {
        tryObjects(request->params);
    } else if (const auto *reply = std::get_if<ReplyFrame>(&frame)) {
        tryObjects(reply->result);
    }
}

} // namespace otklik::fuzz
