// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/json.h"

#include "protocol/names.h"

using namespace Qt::StringLiterals;

namespace otklik {

using namespace wire;

namespace {

using Need = FieldReader::Need;

QJsonObject toJson(const RequestNote &note)
{
    return {{"at"_L1, note.at},
            {"operatorId"_L1, note.operatorId},
            {"operatorName"_L1, note.operatorName},
            {"text"_L1, note.text}};
}

RequestNote requestNoteFrom(FieldReader &reader)
{
    RequestNote note;
    note.at = reader.time("at"_L1);
    note.operatorId = reader.id("operatorId"_L1, Need::Optional);
    note.operatorName = reader.text("operatorName"_L1, FieldReader::MaxName);
    note.text = reader.text("text"_L1, Message::MaxText);
    return note;
}

} // namespace

QJsonObject toJson(const Request &request)
{
    QJsonArray notes;
    for (const RequestNote &note : request.notes) {
        notes.append(toJson(note));
    }
    return {{"requestId"_L1, request.id},
            {"siteId"_L1, request.siteId},
            {"visitorId"_L1, request.visitorId},
            {"name"_L1, request.name},
            {"email"_L1, request.email},
            {"phone"_L1, request.phone},
            {"message"_L1, request.message},
            {"pageUrl"_L1, request.pageUrl},
            {"origin"_L1, toString(request.origin)},
            {"state"_L1, toString(request.state)},
            {"operatorId"_L1, request.operatorId},
            {"operatorName"_L1, request.operatorName},
            {"createdAt"_L1, request.createdAt},
            {"takenAt"_L1, request.takenAt},
            {"closedAt"_L1, request.closedAt},
            {"answer"_L1, request.answer},
            {"notes"_L1, notes}};
}

Request requestFrom(FieldReader &reader)
{
    Request request;
    request.id = reader.id("requestId"_L1);
    request.siteId = reader.id("siteId"_L1);
    request.visitorId = reader.id("visitorId"_L1);
    request.name = reader.text("name"_L1, FieldReader::MaxName);
    request.email = reader.text("email"_L1, FieldReader::MaxName);
    request.phone = reader.text("phone"_L1, FieldReader::MaxName);
    request.message = reader.text("message"_L1, Message::MaxText);
    request.pageUrl = reader.text("pageUrl"_L1, FieldReader::MaxUrl);
    request.origin = readName(reader, "origin"_L1, RequestOriginNames);
    request.state = readName(reader, "state"_L1, RequestStateNames);
    request.operatorId = reader.id("operatorId"_L1, Need::Optional);
    request.operatorName = reader.text("operatorName"_L1, FieldReader::MaxName);
    request.createdAt = reader.time("createdAt"_L1);
    request.takenAt = reader.time("takenAt"_L1);
    request.closedAt = reader.time("closedAt"_L1);
    request.answer = reader.text("answer"_L1, Message::MaxText);
    request.notes = listFrom<RequestNote>(reader, "notes"_L1, requestNoteFrom);
    return request;
}

QJsonObject toJson(const Block &block)
{
    return {{"blockId"_L1, block.id},
            {"visitorId"_L1, block.visitorId},
            {"visitorName"_L1, block.visitorName},
            {"by"_L1, toString(block.by)},
            {"address"_L1, block.address},
            {"reason"_L1, block.reason},
            {"operatorId"_L1, block.operatorId},
            {"operatorName"_L1, block.operatorName},
            {"createdAt"_L1, block.createdAt},
            {"expiresAt"_L1, block.expiresAt}};
}

Block blockFrom(FieldReader &reader)
{
    Block block;
    block.id = reader.id("blockId"_L1);
    block.visitorId = reader.id("visitorId"_L1);
    block.visitorName = reader.text("visitorName"_L1, FieldReader::MaxName);
    block.by = readName(reader, "by"_L1, BlockByNames);
    block.address = reader.text("address"_L1, FieldReader::MaxName);
    block.reason = reader.text("reason"_L1, Message::MaxText);
    block.operatorId = reader.id("operatorId"_L1, Need::Optional);
    block.operatorName = reader.text("operatorName"_L1, FieldReader::MaxName);
    block.createdAt = reader.time("createdAt"_L1);
    block.expiresAt = reader.time("expiresAt"_L1);
    return block;
}

} // namespace otklik
