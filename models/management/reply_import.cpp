// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/management/reply_import.h"

#include "models/format.h"
#include "models/texts.h"
#include "sync/company_commands.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const CsvError &error)
{
    switch (error.fault) {
    case CsvFault::Empty:
        return ReplyImport::tr("The file is empty");
    case CsvFault::TooLarge:
        return ReplyImport::tr("The file is too large: at most %1 MB").arg(MaxCsvBytes / 1024 / 1024);
    case CsvFault::NotText:
        return ReplyImport::tr("This is no text file. In the spreadsheet, save it as CSV and choose that file");
    case CsvFault::OpenQuote:
        return ReplyImport::tr("A quotation mark that opens in line %1 is never closed").arg(error.line);
    }
    return {};
}

QString textOf(ReplyRowFault fault, int earlierLine)
{
    switch (fault) {
    case ReplyRowFault::NoShortcut:
        return ReplyImport::tr("There is no shortcut");
    case ReplyRowFault::SeveralWords:
        return ReplyImport::tr("The shortcut is not one word");
    case ReplyRowFault::LongShortcut:
        return ReplyImport::tr("The shortcut is longer than %1 letters").arg(MaxShortcut);
    case ReplyRowFault::NoText:
        return ReplyImport::tr("There is no text");
    case ReplyRowFault::LongText:
        return ReplyImport::tr("The text is too long");
    case ReplyRowFault::TooManyTexts:
        return ReplyImport::tr("There are more than %1 messages").arg(CannedReply::MaxParts);
    case ReplyRowFault::Doubled:
        return ReplyImport::tr("Line %1 has this shortcut already").arg(earlierLine);
    }
    return {};
}

} // namespace

ReplyImport::ReplyImport(CompanyCommands &commands, const Format &format, OperatorId me, QObject *parent)
    : RowListModel(parent)
    , m_commands(commands)
    , m_me(me)
{
    connect(&format, &Format::changed, this, [this] {
        tellAll({MoreRole, NoteRole});
        emit changed();
    });
}

int ReplyImport::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ReplyImport::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const auto said = std::ranges::find_if(row.read.texts, [](const QString &text) { return !text.isEmpty(); });
    switch (role) {
    case LineRole:
        return row.read.line;
    case Qt::DisplayRole:
    case ShortcutRole:
        return row.read.shortcut;
    case TextRole:
        return said == row.read.texts.end() ? QString() : said->simplified();
    case MoreRole:
        return Texts::messagesAndFiles(int(row.read.texts.size()) - 1, 0);
    case FateRole:
        return int(fateOf(row));
    case NoteRole:
        return noteOf(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> ReplyImport::roleNames() const
{
    return {{LineRole, "line"}, {ShortcutRole, "shortcut"}, {TextRole, "text"},
            {MoreRole, "more"}, {FateRole, "fate"},         {NoteRole, "note"}};
}

QString ReplyImport::problem() const
{
    switch (m_obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::Unreadable:
        return tr("The file cannot be read");
    case Obstacle::NoReplies:
        return tr("There are no replies in the file");
    case Obstacle::BadTable:
        return textOf(m_tableError);
    case Obstacle::Connection:
        return tr("No connection. What is not saved yet stays here: go on when it is back");
    case Obstacle::Undo:
        return tr("Not everything was taken back: there is no connection. Try again when it is back");
    }
    return {};
}

void ReplyImport::setPersonal(bool personal)
{
    if (m_personal != personal && m_state == Preview && saved() == 0) {
        m_personal = personal;
        tellAll({FateRole, NoteRole});
        emit changed();
    }
}

void ReplyImport::setOverwriting(bool overwriting)
{
    if (m_overwriting != overwriting && m_state == Preview) {
        m_overwriting = overwriting;
        tellAll({FateRole, NoteRole});
        emit changed();
    }
}

int ReplyImport::existing() const
{
    return countOf({Overwrites, Stays});
}

QString ReplyImport::result() const
{
    QStringList said{tr("Added %1").arg(countOf({Added}))};
    if (const int overwritten = countOf({Overwritten}); overwritten > 0) {
        said.append(tr("overwritten %1").arg(overwritten));
    }
    if (const int skipped = countOf({Stays, Faulty, Refused}); skipped > 0) {
        said.append(tr("skipped %1").arg(skipped));
    }
    return said.join(u", "_s);
}

void ReplyImport::setPresent(const QList<CannedReply> &replies)
{
    m_shared.clear();
    m_own.clear();
    for (const CannedReply &reply : replies) {
        QHash<QString, CannedReply> &known = reply.operatorId == 0 ? m_shared : m_own;
        if (const QString name = reply.shortcut.toCaseFolded(); !known.contains(name)) {
            known.insert(name, reply);
        }
    }
    tellAll({FateRole, NoteRole});
    emit changed();
}

void ReplyImport::open(const QUrl &file)
{
    close();
    setState(Reading);
    QThreadPool::globalInstance()->start([path = file.toLocalFile(), run = m_run, context = QPointer(this)] {
        QFile source(path);
        std::optional<QByteArray> bytes;
        if (source.open(QIODevice::ReadOnly)) {
            bytes = source.read(MaxCsvBytes + 1);
            bytes = source.error() == QFileDevice::NoError ? bytes : std::nullopt;
        }
        QMetaObject::invokeMethod(QCoreApplication::instance(), [path, bytes, run, context] {
            if (context && run == context->m_run) {
                context->take(QFileInfo(path).fileName(), bytes);
            }
        });
    });
}

void ReplyImport::take(const QString &name, const std::optional<QByteArray> &bytes)
{
    m_fileName = name;
    if (!bytes) {
        setState(Preview, Obstacle::Unreadable);
        return;
    }
    const auto read = readCsv(*bytes);
    if (const auto *error = std::get_if<CsvError>(&read)) {
        m_tableError = *error;
        setState(Preview, Obstacle::BadTable);
        return;
    }
    show(replyRowsFrom(std::get<CsvTable>(read)));
    setState(Preview, m_rows.isEmpty() ? Obstacle::NoReplies : Obstacle::None);
}

void ReplyImport::show(const QList<ReplyRow> &rows)
{
    if (rows.isEmpty()) {
        return;
    }
    beginInsertRows({}, 0, int(rows.size()) - 1);
    for (const ReplyRow &row : rows) {
        m_rows.append({.read = row});
    }
    endInsertRows();
}

void ReplyImport::begin()
{
    if (m_state == Preview && waiting() > 0) {
        setState(Saving);
        if (!m_asked) {
            saveNext();
        }
    }
}

void ReplyImport::saveNext()
{
    const auto next = std::ranges::find_if(m_rows, [this](const Row &row) {
        const Fate fate = fateOf(row);
        return fate == New || fate == Overwrites;
    });
    if (next == m_rows.end()) {
        setState(Done);
        return;
    }
    const CannedReply *before = present(next->read.shortcut);
    next->before = before != nullptr ? *before : CannedReply{};
    CannedReply reply = replyFrom(next->read, next->before);
    reply.operatorId = m_personal ? m_me : 0;
    m_asked = true;
    m_commands.saveReply(reply, this,
                         [this, row = int(next - m_rows.begin()), run = m_run](const Result<CannedReply> &result) {
                             if (run == m_run) {
                                 m_asked = false;
                                 end(row, result);
                             }
                         });
}

void ReplyImport::end(int row, const Result<CannedReply> &result)
{
    Row &tried = m_rows[row];
    if (const auto *reply = std::get_if<CannedReply>(&result)) {
        tried.id = reply->id;
        tried.end = tried.before.id != 0 ? Overwritten : Added;
    } else {
        const auto &error = std::get<ProtocolError>(result);
        if (error.code == ErrorCode::Unavailable || error.code == ErrorCode::Unauthorized) {
            setState(Preview, Obstacle::Connection);
            return;
        }
        if (error.code == ErrorCode::RateLimited) {
            if (m_state == Saving) {
                pause(error.retryAfter, &ReplyImport::saveNext);
            }
            return;
        }
        tried.end = Refused;
        tried.error = error.code;
    }
    emit dataChanged(index(row), index(row), {FateRole, NoteRole});
    emit changed();
    if (m_state == Saving) {
        pause(0, &ReplyImport::saveNext); // in the next pass of the event loop: an answer may come at once
    }
}

void ReplyImport::stop()
{
    if (m_state == Saving) {
        setState(Preview); // what becomes of the one on its way is still heard
    }
}

void ReplyImport::undo()
{
    if (saved() > 0 && !m_asked && m_state != Saving && m_state != Undoing) {
        setState(Undoing);
        undoNext();
    }
}

void ReplyImport::undoNext()
{
    const auto last = std::find_if(m_rows.crbegin(), m_rows.crend(), [this](const Row &row) {
        const Fate fate = fateOf(row);
        return fate == Added || fate == Overwritten;
    });
    if (last == m_rows.crend()) {
        setState(Preview);
        emit message(tr("The import was undone"));
        return;
    }
    const int row = int(m_rows.size() - 1 - (last - m_rows.crbegin()));
    const auto done = [this, row, run = m_run](const std::optional<ProtocolError> &error) {
        if (run == m_run) {
            endUndo(row, error);
        }
    };
    if (last->before.id != 0) {
        m_commands.saveReply(last->before, this, forgettingValue<CannedReply>(done));
    } else {
        m_commands.removeReply(last->id, this, done);
    }
}

void ReplyImport::endUndo(int row, const std::optional<ProtocolError> &error)
{
    if (error && error->code == ErrorCode::RateLimited) {
        pause(error->retryAfter, &ReplyImport::undoNext);
        return;
    }
    if (error && (error->code == ErrorCode::Unavailable || error->code == ErrorCode::Unauthorized)) {
        setState(Done, Obstacle::Undo);
        return;
    }
    // Any other refusal means that it is gone already or not one's to change any more: nothing is left to take back.
    m_rows[row].end.reset();
    emit dataChanged(index(row), index(row), {FateRole, NoteRole});
    emit changed();
    pause(0, &ReplyImport::undoNext);
}

void ReplyImport::pause(int seconds, void (ReplyImport::*then)())
{
    QTimer::singleShot(seconds * 1000, this, [this, then, run = m_run, state = m_state] {
        if (run == m_run && state == m_state) {
            (this->*then)();
        }
    });
}

void ReplyImport::close()
{
    ++m_run;
    m_asked = false;
    if (!m_rows.isEmpty()) {
        beginRemoveRows({}, 0, count() - 1);
        m_rows.clear();
        endRemoveRows();
    }
    m_fileName.clear();
    m_overwriting = false;
    setState(Idle);
}

ReplyImport::Fate ReplyImport::fateOf(const Row &row) const
{
    if (row.end) {
        return *row.end;
    }
    if (row.read.fault) {
        return Faulty;
    }
    if (present(row.read.shortcut) == nullptr) {
        return New;
    }
    return m_overwriting ? Overwrites : Stays;
}

QString ReplyImport::noteOf(const Row &row) const
{
    switch (fateOf(row)) {
    case New:
        return {};
    case Overwrites:
        return tr("There is one: it will be overwritten");
    case Stays:
        return tr("There is one: it stays as it is");
    case Faulty:
        return textOf(row.read.fault.value_or(ReplyRowFault::NoText), row.read.earlierLine);
    case Added:
        return tr("Added");
    case Overwritten:
        return tr("Overwritten");
    case Refused:
        break;
    }
    return row.error == ErrorCode::TooLarge ? tr("There is no more room for replies")
                                            : tr("The server did not accept this");
}

int ReplyImport::countOf(const QList<Fate> &fates) const
{
    return int(std::ranges::count_if(m_rows, [&](const Row &row) { return fates.contains(fateOf(row)); }));
}

const CannedReply *ReplyImport::present(const QString &shortcut) const
{
    const QHash<QString, CannedReply> &known = m_personal ? m_own : m_shared;
    const auto found = known.constFind(shortcut.toCaseFolded());
    return found == known.cend() ? nullptr : &*found;
}

void ReplyImport::setState(State state, Obstacle obstacle)
{
    m_state = state;
    m_obstacle = obstacle;
    emit changed();
}

} // namespace otklik
