// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of uploads on the disk: any order of beginnings, pieces, cuts and ends of two senders, beside a model of
// what must lie there.
#include "fuzz/target.h"
#include "server/files/file_disk.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <unistd.h>

namespace otklik::fuzz {

namespace {

constexpr int MaxSteps = 40;

/// One upload as it must be, and the turns that its two senders hold.
struct Model
{
    QString key;
    QByteArray part;
    bool partLies = false;
    std::array<FileDisk::Turn, 2> turns{};
    FileDisk::Turn last = 0;
    bool finished = false;
    QByteArray content;
};

void begin(FileDisk &disk, Model &model, std::size_t sender, qint64 offset)
{
    const FileDisk::Begun begun = disk.begin(model.key, offset);
    require(begun.result == FileDisk::Result::Done, "the disk works");
    if (offset > model.part.size()) {
        require(begun.turn == 0 && begun.size == model.part.size(), "who is ahead is told where to go on");
        return;
    }
    require(begun.turn > 0 && begun.size == offset, "who begins has the turn");
    model.part.truncate(offset);
    model.partLies = true;
    model.turns.at(sender) = model.last = begun.turn;
}

void append(FileDisk &disk, Model &model, std::size_t sender, const QByteArray &piece)
{
    const FileDisk::Turn turn = model.turns.at(sender);
    if (turn == 0) {
        return; // who has not begun never comes so far
    }
    const FileDisk::Result result = disk.append(model.key, turn, piece);
    if (turn != model.last) {
        require(result == FileDisk::Result::Superseded, "only the last who began writes");
        return;
    }
    require(result == FileDisk::Result::Done, "the one whose turn it is writes");
    model.part += piece;
}

void finish(FileDisk &disk, Model &model, std::size_t sender)
{
    const FileDisk::Turn turn = model.turns.at(sender);
    if (turn == 0 || !model.partLies) {
        return;
    }
    const FileDisk::Result result = disk.finish(model.key, turn);
    if (turn != model.last) {
        require(result == FileDisk::Result::Superseded, "only the last who began ends it");
        return;
    }
    require(result == FileDisk::Result::Done, "a part becomes a content");
    model.finished = true;
    model.content = model.part;
    model.part.clear();
    model.partLies = false;
    model.last = 0;
}

void judge(const FileDisk &disk, const Model &model)
{
    require(disk.partSize(model.key) == model.part.size(), "the part is as long as what was written");
    if (model.partLies) {
        require(disk.readPart(model.key) == model.part, "the part is what was written");
    }
    const int descriptor = disk.open(model.key);
    require((descriptor >= 0) == model.finished, "a content is there once it is whole, and not before");
    if (descriptor >= 0) {
        QFile file;
        require(file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle), "a content can be read");
        require(file.readAll() == model.content, "a content is what was written");
    }
}

} // namespace

void tryInput(QByteArrayView input)
{
    static const QTemporaryDir folder;
    FileDisk disk(folder.path());
    std::array models{Model{.key = QStringLiteral("one"), .part = {}, .content = {}},
                      Model{.key = QStringLiteral("two"), .part = {}, .content = {}}};
    Bytes bytes(input);
    for (int step = 0; step < MaxSteps && !bytes.isEmpty(); ++step) {
        const auto what = bytes.number<quint8>();
        Model &model = models.at(what & 1U);
        const std::size_t sender = (what >> 1U) & 1U;
        switch (what >> 2U & 3U) {
        case 0:
            // A byte for those within reach, else whatever a query may say.
            begin(disk, model, sender,
                  (what & 0x80U) != 0 ? bytes.number<qint64>() & Q_INT64_C(0x7fffffffffffffff)
                                      : qint64(bytes.number<quint8>()));
            break;
        case 1:
            append(disk, model, sender, bytes.take(bytes.number<quint8>()));
            break;
        case 2:
            finish(disk, model, sender);
            break;
        default:
            disk.removePart(model.key);
            model.part.clear();
            model.partLies = false;
            model.last = 0;
            break;
        }
        judge(disk, model);
    }
    for (const Model &model : models) {
        disk.removePart(model.key);
        disk.remove(model.key);
    }
}

} // namespace otklik::fuzz
