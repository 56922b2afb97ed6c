// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/managed_list.h"

#include "models/format.h"

#include <algorithm>
#include <utility>

namespace otklik {

ManagedList::ManagedList(const Format &format, QObject *parent)
    : RowListModel(parent)
    , m_format(format)
{
    connect(&format, &Format::changed, this, [this] {
        follow();
        for (const auto &[key, form] : m_forms) {
            form->retranslate();
        }
        emit removalChanged();
    });
}

ManagedList::~ManagedList() = default;

int ManagedList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ManagedList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Entry entry = m_entries.value(m_rows.at(index.row()));
    switch (role) {
    case KeyRole:
        return entry.key;
    case Qt::DisplayRole:
    case TitleRole:
        return entry.title;
    case DetailRole:
        return entry.detail;
    case InitialsRole:
        return entry.initials;
    case ColourRole:
        return entry.colour;
    case FadedRole:
        return entry.faded;
    case SectionRole:
        return entry.section;
    case UnsavedRole:
        return hasUnsaved(entry.key);
    default:
        return {};
    }
}

QHash<int, QByteArray> ManagedList::roleNames() const
{
    return {{KeyRole, "key"},       {TitleRole, "title"}, {DetailRole, "detail"},   {InitialsRole, "initials"},
            {ColourRole, "colour"}, {FadedRole, "faded"}, {SectionRole, "section"}, {UnsavedRole, "unsaved"}};
}

void ManagedList::setFind(const QString &text)
{
    if (m_find != text) {
        m_find = text;
        arrange();
        emit findChanged();
    }
}

EditForm *ManagedList::form() const
{
    const auto found = m_forms.find(m_open);
    return found == m_forms.end() ? nullptr : found->second.get();
}

int ManagedList::unsavedCount() const
{
    return int(std::ranges::count_if(m_forms, [](const auto &one) { return one.second->isDirty(); }));
}

QString ManagedList::removalProblem() const
{
    if (!m_obstacle.isEmpty() || !m_removalError) {
        return m_obstacle;
    }
    switch (*m_removalError) {
    case ErrorCode::Unavailable:
        return tr("Not removed: there is no connection");
    case ErrorCode::Conflict:
        return tr("Not removed: it is in use");
    case ErrorCode::Forbidden:
    case ErrorCode::Unauthorized:
        return tr("Not removed: only administrators may do this");
    default:
        return tr("Not removed: the server did not accept it");
    }
}

void ManagedList::open(qint64 key)
{
    if (key == m_open) {
        return;
    }
    if (!m_forms.contains(key)) {
        if (!exists(key)) {
            return;
        }
        add(key, makeForm(key));
    }
    show(key);
}

void ManagedList::create()
{
    if (m_open < 0 && !hasUnsaved(m_open)) {
        return; // an empty one is there already
    }
    const qint64 key = m_nextDraft--;
    add(key, makeForm(0));
    show(key);
}

void ManagedList::close()
{
    show(0);
}

void ManagedList::removeOpen()
{
    const qint64 key = m_open;
    if (key == 0 || m_removing != 0) {
        return;
    }
    if (key < 0) {
        show(0);
        drop(key);
        arrange();
        return;
    }
    m_removalError.reset();
    m_obstacle = removalObstacle(key);
    if (m_obstacle.isEmpty()) {
        m_removing = key;
    }
    emit removalChanged();
    if (m_removing != 0) {
        sendRemoval(key, [this, key, title = titleOf(key)](const std::optional<ProtocolError> &error) {
            endRemoval(key, error);
            if (!error) {
                emit undoable({.text = tr("“%1” is removed").arg(title),
                               .takeBack = [this, key](QObject *context, const Answer &answer) {
                                   takeRemovalBack(key, context, answer);
                               }});
            }
        });
    }
}

int ManagedList::indexOf(qint64 key) const
{
    return int(m_rows.indexOf(key));
}

qint64 ManagedList::keyAt(int row) const
{
    return m_rows.value(row);
}

void ManagedList::sendRemoval(qint64, Answer answer)
{
    const Answer told = std::move(answer);
    told(ProtocolError{.code = ErrorCode::Forbidden, .message = {}, .field = {}, .retryAfter = 0});
}

void ManagedList::takeRemovalBack(qint64, QObject *, const Answer &answer)
{
    answer(ProtocolError{.code = ErrorCode::Forbidden, .message = {}, .field = {}, .retryAfter = 0});
}

void ManagedList::follow()
{
    followForms();
    arrange();
}

void ManagedList::arrange()
{
    QList<Entry> wanted = entries();
    for (const auto &[key, form] : m_forms) {
        if (key < 0 && form->isDirty()) {
            wanted.append({.key = key, .title = draftTitle(*form), .section = tr("Not saved yet"), .rank = -1});
        }
    }
    if (const QString needle = m_find.trimmed(); !needle.isEmpty()) {
        wanted.removeIf([&needle](const Entry &entry) {
            return !entry.title.contains(needle, Qt::CaseInsensitive) &&
                   !entry.detail.contains(needle, Qt::CaseInsensitive);
        });
    }
    std::ranges::sort(wanted, [](const Entry &left, const Entry &right) {
        if (left.rank != right.rank) {
            return left.rank < right.rank;
        }
        const int order = QString::localeAwareCompare(left.title, right.title);
        return order != 0 ? order < 0 : left.key < right.key;
    });
    QList<qint64> keys;
    QList<qint64> changed;
    for (const Entry &entry : std::as_const(wanted)) {
        keys.append(entry.key);
        if (m_entries.value(entry.key) != entry) {
            m_entries.insert(entry.key, entry);
            changed.append(entry.key);
        }
    }
    arrangeRows(m_rows, keys);
    for (const qint64 key : std::as_const(changed)) {
        const QModelIndex row = index(int(m_rows.indexOf(key)));
        emit dataChanged(row, row);
    }
    m_entries.removeIf([&keys](const std::pair<const qint64 &, Entry &> &one) { return !keys.contains(one.first); });
}

void ManagedList::followForms()
{
    QList<qint64> keys;
    std::ranges::transform(m_forms, std::back_inserter(keys), [](const auto &one) { return one.first; });
    for (const qint64 key : std::as_const(keys)) {
        EditForm &form = *m_forms.at(key);
        if (key < 0 || exists(key)) {
            m_expected.remove(key);
            bringUpToDate(form, key);
        } else if (!m_expected.contains(key) && key != m_removing) {
            if (form.isDirty() || form.isSaving()) {
                rename(key, m_nextDraft--); // with what was typed it is something new
                form.removeElsewhere();
            } else {
                if (key == m_open) {
                    emit message(tr("Somebody has removed this"));
                    show(0);
                } else {
                    drop(key);
                }
            }
        }
    }
}

void ManagedList::add(qint64 key, std::unique_ptr<EditForm> form)
{
    EditForm *made = form.get();
    connect(made, &EditForm::changed, this, [this, made] { takeChange(made); });
    connect(made, &EditForm::savedAs, this, [this, made](qint64 id) { takeSaved(made, id); });
    m_forms.emplace(key, std::move(form));
    bringUpToDate(*made, key);
}

void ManagedList::show(qint64 key)
{
    const qint64 before = std::exchange(m_open, key);
    m_removalError.reset();
    m_obstacle.clear();
    emit removalChanged();
    if (before != key) {
        emit formChanged();
        leave(before);
    }
}

void ManagedList::leave(qint64 key)
{
    const auto found = m_forms.find(key);
    if (found != m_forms.end() && !found->second->isDirty() && !found->second->isSaving()) {
        drop(key);
    }
}

void ManagedList::drop(qint64 key)
{
    const auto found = m_forms.find(key);
    if (found == m_forms.end()) {
        return;
    }
    std::unique_ptr<EditForm> form = std::move(found->second);
    m_forms.erase(found);
    // The screens, or the form itself, may be in the middle of a handler of it.
    form->disconnect(this);
    form->setParent(this);
    form.release()->deleteLater();
    emit unsavedChanged();
}

void ManagedList::rename(qint64 from, qint64 to)
{
    drop(to); // opened out of the list a moment before the answer came
    auto node = m_forms.extract(from);
    node.key() = to;
    m_forms.insert(std::move(node));
    if (m_open == from || m_open == to) {
        m_open = to;
        emit formChanged();
    }
}

qint64 ManagedList::keyOf(const EditForm *form) const
{
    const auto found = std::ranges::find_if(m_forms, [form](const auto &one) { return one.second.get() == form; });
    return found == m_forms.end() ? 0 : found->first;
}

void ManagedList::takeChange(const EditForm *form)
{
    const qint64 key = keyOf(form);
    if (key < 0) {
        arrange(); // its row bears what is typed
    }
    if (const int row = indexOf(key); row >= 0) {
        emit dataChanged(index(row), index(row), {UnsavedRole});
    }
    emit unsavedChanged();
}

void ManagedList::takeSaved(EditForm *form, qint64 id)
{
    const qint64 key = keyOf(form);
    saved(*form, id);
    if (key != id) {
        if (!exists(id)) {
            m_expected.insert(id);
        }
        rename(key, id);
    }
    follow();
    if (id != m_open) {
        leave(id);
    }
}

QString ManagedList::titleOf(qint64 key) const
{
    const QList<Entry> all = entries(); // also of what the search hides
    const auto found = std::ranges::find(all, key, &Entry::key);
    return found == all.end() ? QString() : found->title;
}

void ManagedList::endRemoval(qint64 key, const std::optional<ProtocolError> &error)
{
    m_removing = 0;
    if (error && error->code != ErrorCode::NotFound) { // what is gone already is removed
        m_removalError = error->code;
        emit removalChanged();
        return;
    }
    if (m_open == key) {
        m_open = 0;
        emit formChanged();
    }
    drop(key);
    follow();
    emit removalChanged();
}

bool ManagedList::hasUnsaved(qint64 key) const
{
    const auto found = m_forms.find(key);
    return found != m_forms.end() && found->second->isDirty();
}

} // namespace otklik
