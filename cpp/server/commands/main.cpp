// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/secrets.h"
#include "server/commands/commands.h"
#include "server/store/outcome.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace otklik;

namespace {

QString overview(const QList<Command> &commands)
{
    QString text = u"Usage: otklik-server COMMAND [OPTION]…\n\nThe server of Otklik, a live chat for web sites.\n\n"_s;
    qsizetype width = 0;
    for (const Command &command : commands) {
        width = std::max(width, command.name.size());
    }
    for (const Command &command : commands) {
        text += "  "_L1 + command.name.leftJustified(width + 2) + command.description + u'\n';
    }
    return text + "\notklik-server COMMAND --help tells the options of a command.\n"_L1;
}

void complain(const QString &text)
{
    std::fprintf(stderr, "otklik-server: %s\n", qUtf8Printable(text));
}

int runCommand(const Command &command, const QStringList &arguments)
{
    if (arguments.contains("--help"_L1) || arguments.contains("-h"_L1)) {
        printLine(helpOf(command).chopped(1));
        return 0;
    }
    try {
        command.run(Options(command.options, arguments));
        return 0;
    } catch (const UsageError &error) {
        complain(QString::fromUtf8(error.what()));
        complain(u"see otklik-server %1 --help"_s.arg(command.name));
        return 2;
    } catch (const Refusal &refusal) {
        complain(refusal.error().message);
    } catch (const std::exception &error) {
        complain(QString::fromUtf8(error.what()));
    }
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    ::umask(077); // what the server keeps is nobody else's to read
    const QCoreApplication application(argc, argv);
    const QList<Command> commands{
        initCommand(),     siteAddCommand(),     siteListCommand(),      siteSetCommand(),
        groupAddCommand(), operatorAddCommand(), operatorListCommand(),  operatorSetCommand(),
        replyAddCommand(), replyListCommand(),   replyRemoveCommand(),   tagAddCommand(),
        tagListCommand(),  tagRemoveCommand(),   blacklistListCommand(), blacklistRemoveCommand(),
        serveCommand(),    demoCommand()};
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        std::fputs(qUtf8Printable(overview(commands)), stderr);
        return 2;
    }
    if (arguments.first() == "--help"_L1 || arguments.first() == "-h"_L1 || arguments.first() == "help"_L1) {
        printLine(overview(commands).chopped(1));
        return 0;
    }
    if (arguments.first() == "--version"_L1) {
        printLine(u"otklik-server " OTKLIK_VERSION ""_s);
        return 0;
    }
    prepareSecrets();
    for (const Command &command : commands) {
        const qsizetype words = command.name.count(u' ') + 1;
        if (arguments.mid(0, words).join(u' ') == command.name) {
            return runCommand(command, arguments.mid(words));
        }
    }
    complain(u"there is no command «%1»"_s.arg(arguments.mid(0, 2).join(u' ')));
    std::fputs(qUtf8Printable(overview(commands)), stderr);
    return 2;
}
