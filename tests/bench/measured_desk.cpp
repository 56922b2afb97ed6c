// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measured_desk.h"

#include "bench/profile.h"

using namespace Qt::StringLiterals;

namespace otklik::bench {

MeasuredDesk::MeasuredDesk(const Day &day)
    : m_homePath(m_home.path())
    , m_server(neighbour(u"otklik-stand-in-server"_s),
               {QString::number(day.visitors), QString::number(day.chats), u"0"_s}, m_homePath)
{
}

MeasuredProcess &MeasuredDesk::signIn(const QString &program)
{
    const QString profile = m_home.filePath(u"profile"_s);
    makeSettings(profile, false);
    const QString address = u"http://127.0.0.1:"_s + QString::fromLatin1(m_server.waitFor("listening"));
    m_client =
        std::make_unique<MeasuredProcess>(program,
                                          QStringList{u"--profile"_s, profile, u"--server"_s, address, u"--login"_s,
                                                      QString::fromLatin1(Login), u"--password-stdin"_s},
                                          m_homePath);
    m_client->tell("secret\n");
    m_server.waitFor("served");
    return *m_client;
}

} // namespace otklik::bench
