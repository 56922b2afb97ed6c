// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/banner_options.h"

#include "protocol/json.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

struct FormField
{
    QString name;
    FieldNeed PreChatForm::*need;
};

const QList<FormField> FormFields{{u"name"_s, &PreChatForm::name},
                                  {u"email"_s, &PreChatForm::email},
                                  {u"phone"_s, &PreChatForm::phone},
                                  {u"message"_s, &PreChatForm::message}};

struct LooksText
{
    QString option;
    QString help;
    QString SiteLooks::*text;
};

const QList<LooksText> LooksTexts{
    {u"colour"_s, u"#RRGGBB of the banner; empty: its own"_s, &SiteLooks::colour},
    {u"title"_s, u"in the place of the site's name"_s, &SiteLooks::title},
    {u"greeting-title"_s, u"of the empty banner"_s, &SiteLooks::greetingTitle},
    {u"greeting"_s, u"below it"_s, &SiteLooks::greeting},
    {u"away-text"_s, u"while nobody is there"_s, &SiteLooks::awayText},
};

// "name=required,phone=optional"; what is not named is hidden, but the message stays as it was.
void readForm(const QString &text, PreChatForm &form)
{
    form.enabled = !text.trimmed().isEmpty();
    if (!form.enabled) {
        return;
    }
    form.name = form.email = form.phone = FieldNeed::Hidden;
    for (const QString &part : text.split(u',')) {
        const QStringList pair = part.trimmed().split(u'=');
        const auto field = std::ranges::find(FormFields, pair.value(0).trimmed(), &FormField::name);
        const auto need = fieldNeedFromString(pair.value(1).trimmed());
        if (pair.size() != 2 || field == FormFields.end() || !need) {
            throw UsageError(u"--pre-chat must be like \"name=required,email=optional,message=required\""_s);
        }
        form.*(field->need) = *need;
    }
}

QString pictureIn(const QString &path)
{
    if (path.isEmpty()) {
        return {};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw CommandError(u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    }
    const QByteArray packed = file.read(SiteLooks::MaxAvatar).toBase64();
    if (packed.size() > SiteLooks::MaxAvatar) {
        throw CommandError(u"%1 is too large; a picture of 96 × 96 pixels and at most 6 KB will do"_s.arg(path));
    }
    return QString::fromLatin1(packed);
}

} // namespace

QList<OptionSpec> bannerOptions()
{
    QList<OptionSpec> options{
        {.name = u"pre-chat"_s,
         .valueName = u"FIELDS"_s,
         .help = u"asked before a chat: \"name=required,email=optional,message=required\"; empty: nothing"_s},
        {.name = u"pre-chat-text"_s, .valueName = u"TEXT"_s, .help = u"above those fields"_s},
        {.name = u"side"_s, .valueName = u"left|right"_s, .help = u"of the page, where the banner stands"_s},
        {.name = u"avatar"_s,
         .valueName = u"FILE"_s,
         .help = u"a PNG or JPEG of at most 6 KB for the banner; empty: none"_s}};
    for (const LooksText &one : LooksTexts) {
        options.append({.name = one.option, .valueName = u"TEXT"_s, .help = one.help});
    }
    return options;
}

void setBanner(const Options &options, SiteRules &rules)
{
    if (options.has(u"pre-chat"_s)) {
        readForm(options.value(u"pre-chat"_s), rules.preChat);
    }
    rules.preChat.text = options.value(u"pre-chat-text"_s, rules.preChat.text).trimmed();
    if (options.has(u"side"_s)) {
        const auto side = widgetSideFromString(options.value(u"side"_s));
        if (!side) {
            throw UsageError(u"--side must be left or right"_s);
        }
        rules.looks.side = *side;
    }
    if (options.has(u"avatar"_s)) {
        rules.looks.avatar = pictureIn(options.value(u"avatar"_s));
    }
    for (const LooksText &one : LooksTexts) {
        rules.looks.*(one.text) = options.value(one.option, rules.looks.*(one.text)).trimmed();
    }
}

QStringList bannerLines(const SiteRules &rules)
{
    QStringList fields;
    for (const FormField &field : FormFields) {
        const FieldNeed need = rules.preChat.*(field.need);
        if (need != FieldNeed::Hidden) {
            fields.append(field.name + u'=' + toString(need));
        }
    }
    const SiteLooks &looks = rules.looks;
    return {u"before a chat: "_s + (rules.preChat.enabled ? fields.join(u',') : u"nothing is asked"_s),
            u"banner: "_s + (looks.colour.isEmpty() ? u"its own colour"_s : looks.colour) + u", "_s +
                toString(looks.side) + (looks.avatar.isEmpty() ? QString() : u", with a picture"_s)};
}

} // namespace otklik
