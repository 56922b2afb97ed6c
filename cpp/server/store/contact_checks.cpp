// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/contact_checks.h"

#include "protocol/field_reader.h"
#include "server/store/outcome.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace otklik {

void refuseField(const QString &field, const QString &why)
{
    throw Refusal(ErrorCode::Invalid, field + u' ' + why, field);
}

void checkEmail(const QString &email, const QString &field)
{
    static const QRegularExpression plausible(
        uR"re(^[^\s@<>()",;:\\]{1,64}@[^\s@<>()",;:\\.]+(\.[^\s@<>()",;:\\.]+)+$)re"_s);
    if (!email.isEmpty() && (email.size() > FieldReader::MaxName || !plausible.match(email).hasMatch())) {
        refuseField(field, u"is no e-mail address"_s);
    }
}

void checkPhone(const QString &phone, const QString &field)
{
    static const QRegularExpression plausible(uR"(^\+?[0-9()\s.\-]+(,?\s*(доб|ext|x)\.?\s*[0-9]{1,6})?$)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression notDigit(u"[^0-9]"_s);
    const qsizetype digits = QString(phone).remove(notDigit).size();
    if (!phone.isEmpty() && (digits < 5 || digits > 21 || !plausible.match(phone).hasMatch())) {
        refuseField(field, u"is no phone number"_s);
    }
}

} // namespace otklik
