// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tag_list_model.h"

#include "models/directory.h"
#include "models/format.h"
#include "sync/chat_commands.h"

#include <QCollator>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

TagListModel::TagListModel(ChatCommands &commands, const Directory &directory, const Format &format, OperatorId me,
                           QObject *parent)
    : RowListModel(parent)
    , m_commands(commands)
    , m_directory(directory)
    , m_format(format)
    , m_me(me)
{
    connect(&directory, &Directory::companyChanged, this, &TagListModel::arrange);
    connect(&directory, &Directory::operatorsChanged, this, [this] { tellAll({EditableRole}); });
    connect(&format, &Format::changed, this, [this] {
        arrange();
        emit stateChanged();
    });
    arrange();
}

int TagListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TagListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Tag tag = m_tags.value(m_rows.at(index.row()));
    switch (role) {
    case TagIdRole:
        return tag.id;
    case Qt::DisplayRole:
    case NameRole:
        return tag.name;
    case ColourRole:
        return tag.colour;
    case SystemRole:
        return tag.system;
    case EditableRole:
        return mayEdit(tag);
    case SetRole:
        return m_chat.tags.contains(tag.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> TagListModel::roleNames() const
{
    return {{TagIdRole, "tagId"},   {NameRole, "name"},         {ColourRole, "colour"},
            {SystemRole, "system"}, {EditableRole, "editable"}, {SetRole, "isSet"}};
}

void TagListModel::setChat(const Chat &chat)
{
    const bool other = m_chat.tags != chat.tags;
    m_chat = chat;
    if (other) {
        tellAll({SetRole});
    }
    emit stateChanged();
}

void TagListModel::setFind(const QString &text)
{
    if (m_find != text) {
        m_find = text;
        arrange();
        emit findChanged();
    }
}

bool TagListModel::canMark() const
{
    return m_chat.id > 0 && m_chat.state != ChatState::Closed;
}

QString TagListModel::problem() const
{
    if (!m_error || m_errorOfName) {
        return {};
    }
    switch (m_error->code) {
    case ErrorCode::Invalid:
    case ErrorCode::Conflict:
        return tr("Tags can be set only while the chat is in the list of chats, not in the history");
    case ErrorCode::Forbidden:
        return tr("This is not yours to change");
    case ErrorCode::NotFound:
        return tr("There is no such tag any more");
    default:
        return tr("That did not work: there is no connection. Try again");
    }
}

QString TagListModel::nameProblem() const
{
    if (m_nameMissing) {
        return tr("Enter a name");
    }
    if (m_nameTooLong) {
        return tr("The name is too long");
    }
    if (!m_error || !m_errorOfName) {
        return {};
    }
    switch (m_error->code) {
    case ErrorCode::Conflict:
        return tr("There is a tag of this name already");
    case ErrorCode::Invalid:
    case ErrorCode::TooLarge:
        return tr("The server did not take this name");
    case ErrorCode::Forbidden:
        return tr("This is not yours to change");
    default:
        return tr("That did not work: there is no connection. Try again");
    }
}

QStringList TagListModel::colours()
{
    return {u"#2A64D6"_s, u"#0B7A75"_s, u"#2C8052"_s, u"#A8660B"_s,
            u"#C2362B"_s, u"#A8437A"_s, u"#7A4FD0"_s, u"#5A6674"_s};
}

void TagListModel::toggle(qint64 tagId)
{
    if (m_chat.tags.contains(tagId)) {
        mark({}, {tagId});
    } else {
        mark({tagId}, {});
    }
}

void TagListModel::mark(const QList<TagId> &add, const QList<TagId> &remove)
{
    if (!canMark()) {
        m_error = ProtocolError{.code = ErrorCode::Invalid, .message = {}, .field = {}};
        m_errorOfName = false;
        emit stateChanged();
        return;
    }
    m_busy = true;
    emit stateChanged();
    m_commands.tag(
        m_chat.id, add, remove, this, [this, chatId = m_chat.id, remove](const std::optional<ProtocolError> &error) {
            end(error, false);
            if (!error && !remove.isEmpty()) {
                emit undoable(
                    {.text = tr("Tag “%1” is taken away from the chat").arg(nameOf(remove.first())),
                     .takeBack = [&commands = m_commands, chatId, remove](QObject *context, const Answer &answer) {
                         commands.tag(chatId, remove, {}, context, answer);
                     }});
            }
        });
}

bool TagListModel::begin(const QString &name)
{
    if (m_busy) {
        return false; // Enter and a press of the button are one wish
    }
    m_error.reset();
    m_nameMissing = name.isEmpty();
    m_nameTooLong = name.size() > MaxName;
    m_busy = !m_nameMissing && !m_nameTooLong;
    emit stateChanged();
    return m_busy;
}

void TagListModel::end(const std::optional<ProtocolError> &error, bool ofName)
{
    m_busy = false;
    m_error = error;
    m_errorOfName = ofName;
    emit stateChanged();
    if (!error && ofName) {
        emit saved();
    }
}

void TagListModel::create(const QString &name, const QString &colour)
{
    if (!begin(name.trimmed())) {
        return;
    }
    m_commands.createTag(name.trimmed(), colour, this, [this](const Result<Tag> &result) {
        if (const auto *error = std::get_if<ProtocolError>(&result)) {
            end(*error, true);
            return;
        }
        end({}, true);
        if (canMark()) {
            mark({std::get<Tag>(result).id}, {});
        }
    });
}

void TagListModel::save(qint64 tagId, const QString &name, const QString &colour)
{
    const Tag *known = m_directory.tag(tagId);
    if (known == nullptr || !begin(name.trimmed())) {
        return;
    }
    Tag tag = *known;
    tag.name = name.trimmed();
    tag.colour = colour;
    m_commands.saveTag(tag, this, [this](const std::optional<ProtocolError> &error) { end(error, true); });
}

void TagListModel::removeTag(qint64 tagId)
{
    m_busy = true;
    m_error.reset();
    emit stateChanged();
    m_commands.removeTag(tagId, this, [this, tagId, name = nameOf(tagId)](const std::optional<ProtocolError> &error) {
        end(error, false);
        if (!error) {
            emit undoable({.text = tr("Tag “%1” is removed").arg(name),
                           .takeBack = [&commands = m_commands, tagId](QObject *context, const Answer &answer) {
                               commands.restoreTag(tagId, context, answer);
                           }});
        }
    });
}

void TagListModel::clearProblems()
{
    m_error.reset();
    m_nameMissing = false;
    m_nameTooLong = false;
    emit stateChanged();
}

QString TagListModel::nameOf(qint64 tagId) const
{
    const Tag *tag = m_directory.tag(tagId);
    return tag == nullptr ? QString() : tag->name;
}

void TagListModel::arrange()
{
    QList<Tag> wanted;
    for (const Tag &tag : m_directory.tags()) {
        if (tag.name.contains(m_find.trimmed(), Qt::CaseInsensitive)) {
            wanted.append(tag);
        }
    }
    QCollator collator(m_format.locale());
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(wanted, [&collator](const Tag &left, const Tag &right) {
        if (left.system != right.system) {
            return left.system;
        }
        const int order = collator.compare(left.name, right.name);
        return order != 0 ? order < 0 : left.id < right.id;
    });
    QList<TagId> ids;
    for (const Tag &tag : std::as_const(wanted)) {
        ids.append(tag.id);
        if (!m_rows.contains(tag.id)) { // what is new must be known before its row is
            m_tags.insert(tag.id, tag);
        }
    }
    arrangeRows(m_rows, ids);
    for (const Tag &tag : std::as_const(wanted)) {
        if (m_tags.value(tag.id) != tag) {
            m_tags.insert(tag.id, tag);
            const QModelIndex row = index(int(m_rows.indexOf(tag.id)));
            emit dataChanged(row, row);
        }
    }
}

bool TagListModel::mayEdit(const Tag &tag) const
{
    if (tag.system) {
        return false;
    }
    const Operator *me = m_directory.find(m_me);
    return tag.operatorId == m_me || (me != nullptr && me->role == otklik::Role::Admin);
}

} // namespace otklik
