// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace otklik {

using namespace Qt::StringLiterals;

namespace {

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Russian ? u"ru"_s : u"en"_s;
}

int sensibleMegabytes(int megabytes)
{
    return megabytes <= 0 ? 0 : std::max(megabytes, Settings::MinHistoryMegabytes);
}

/// The group of what belongs to an account; it tells nobody whose it is.
QString groupOf(const QString &server, const QString &login)
{
    const QByteArray who = server.toUtf8() + '\n' + login.toUtf8();
    return u"account-"_s +
           QString::fromLatin1(QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().first(16));
}

bool isOf(const QVariantMap &account, const QString &server, const QString &login)
{
    return account[u"server"_s].toString() == server && account[u"login"_s].toString() == login;
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
    , m_alerts(m_file)
{
    const QString language = m_file.value("language"_L1).toString();
    m_language = language == "ru"_L1 || language == "en"_L1 ? language : systemLanguage();
    m_theme = std::clamp(m_file.value("theme"_L1, m_theme).toInt(), int(System), int(Dark));
    m_textScale = std::clamp(m_file.value("textScale"_L1, m_textScale).toReal(), MinTextScale, MaxTextScale);
    m_compactRows = m_file.value("compactRows"_L1, m_compactRows).toBool();
    m_tourSeen = m_file.value("tourSeen"_L1, m_tourSeen).toBool();
    m_section = std::clamp(m_file.value("section"_L1, m_section).toInt(), 0, MaxSection);
    m_enterSends = m_file.value("enterSends"_L1, m_enterSends).toBool();
    m_awayMinutes = std::clamp(m_file.value("awayMinutes"_L1, m_awayMinutes).toInt(), 0, MaxAwayMinutes);
    m_infoOpen = m_file.value("infoOpen"_L1, m_infoOpen).toBool();
    m_listWidth = m_file.value("listWidth"_L1, m_listWidth).toReal();
    m_infoWidth = m_file.value("infoWidth"_L1, m_infoWidth).toReal();
    m_spellCheck = m_file.value("spellCheck"_L1, m_spellCheck).toBool();
    m_historyMonths = std::clamp(m_file.value("historyMonths"_L1, m_historyMonths).toInt(), 0, MaxHistoryMonths);
    m_historyMegabytes = sensibleMegabytes(m_file.value("historyMegabytes"_L1, m_historyMegabytes).toInt());
    m_x = m_file.value("window/x"_L1, m_x).toInt();
    m_y = m_file.value("window/y"_L1, m_y).toInt();
    m_width = m_file.value("window/width"_L1, m_width).toInt();
    m_height = m_file.value("window/height"_L1, m_height).toInt();
    m_maximized = m_file.value("window/maximized"_L1, m_maximized).toBool();
}

template<typename T> bool Settings::keep(T &member, const T &value, QAnyStringView key)
{
    if (member == value) {
        return false;
    }
    member = value;
    m_file.setValue(key, value);
    return true;
}

void Settings::setLanguage(const QString &code)
{
    if ((code == "ru"_L1 || code == "en"_L1) && keep(m_language, code, "language"_L1)) {
        emit languageChanged();
    }
}

void Settings::setTheme(int theme)
{
    if (theme >= System && theme <= Dark && keep(m_theme, theme, "theme"_L1)) {
        emit themeChanged();
    }
}

void Settings::setTextScale(qreal scale)
{
    if (keep(m_textScale, std::clamp(scale, MinTextScale, MaxTextScale), "textScale"_L1)) {
        emit textScaleChanged();
    }
}

void Settings::setCompactRows(bool compact)
{
    if (keep(m_compactRows, compact, "compactRows"_L1)) {
        emit compactRowsChanged();
    }
}

void Settings::setTourSeen(bool seen)
{
    if (keep(m_tourSeen, seen, "tourSeen"_L1)) {
        emit tourSeenChanged();
    }
}

void Settings::setSection(int section)
{
    if (section >= 0 && section <= MaxSection && keep(m_section, section, "section"_L1)) {
        emit sectionChanged();
    }
}

void Settings::setAwayMinutes(int minutes)
{
    if (keep(m_awayMinutes, std::clamp(minutes, 0, MaxAwayMinutes), "awayMinutes"_L1)) {
        emit awayMinutesChanged();
    }
}

void Settings::setEnterSends(bool sends)
{
    if (keep(m_enterSends, sends, "enterSends"_L1)) {
        emit enterSendsChanged();
    }
}

void Settings::setInfoOpen(bool open)
{
    if (keep(m_infoOpen, open, "infoOpen"_L1)) {
        emit infoOpenChanged();
    }
}

void Settings::setListWidth(qreal width)
{
    if (keep(m_listWidth, width, "listWidth"_L1)) {
        emit listWidthChanged();
    }
}

void Settings::setInfoWidth(qreal width)
{
    if (keep(m_infoWidth, width, "infoWidth"_L1)) {
        emit infoWidthChanged();
    }
}

void Settings::setSpellCheck(bool on)
{
    if (keep(m_spellCheck, on, "spellCheck"_L1)) {
        emit spellCheckChanged();
    }
}

void Settings::setHistoryMonths(int months)
{
    if (keep(m_historyMonths, std::clamp(months, 0, MaxHistoryMonths), "historyMonths"_L1)) {
        emit historyLimitsChanged();
    }
}

void Settings::setHistoryMegabytes(int megabytes)
{
    if (keep(m_historyMegabytes, sensibleMegabytes(megabytes), "historyMegabytes"_L1)) {
        emit historyLimitsChanged();
    }
}

void Settings::rememberAddress(const QString &url)
{
    constexpr qsizetype most = 12; // of all sites together
    if (m_account.isEmpty()) {
        return;
    }
    QStringList addresses = m_recentAddresses;
    addresses.removeAll(url);
    addresses.prepend(url);
    addresses.resize(std::min(addresses.size(), most));
    if (keep(m_recentAddresses, addresses, m_account + "/recentAddresses"_L1)) {
        emit recentAddressesChanged();
    }
}

void Settings::setX(int x)
{
    if (keep(m_x, x, "window/x"_L1)) {
        emit windowChanged();
    }
}

void Settings::setY(int y)
{
    if (keep(m_y, y, "window/y"_L1)) {
        emit windowChanged();
    }
}

void Settings::setWidth(int width)
{
    if (keep(m_width, width, "window/width"_L1)) {
        emit windowChanged();
    }
}

void Settings::setHeight(int height)
{
    if (keep(m_height, height, "window/height"_L1)) {
        emit windowChanged();
    }
}

void Settings::setMaximized(bool maximized)
{
    if (keep(m_maximized, maximized, "window/maximized"_L1)) {
        emit windowChanged();
    }
}

QString Settings::server() const
{
    return m_file.value("account/server"_L1).toString();
}

QString Settings::login() const
{
    return m_file.value("account/login"_L1).toString();
}

bool Settings::signedIn() const
{
    return m_file.value("account/signedIn"_L1).toBool();
}

void Settings::setAccount(const QString &server, const QString &login, bool signedIn)
{
    m_file.setValue("account/server"_L1, server);
    m_file.setValue("account/login"_L1, login);
    m_file.setValue("account/signedIn"_L1, signedIn);
    m_file.sync(); // a kill right after the sign-in must not ask for it again
}

void Settings::useAccount(const QString &server, const QString &login)
{
    m_account = login.isEmpty() ? QString() : groupOf(server, login);
    m_recentAddresses =
        m_account.isEmpty() ? QStringList() : m_file.value(m_account + "/recentAddresses"_L1).toStringList();
    emit recentAddressesChanged();
}

QVariantList Settings::accounts() const
{
    return m_file.value("accounts"_L1).toList();
}

void Settings::rememberAccount(const QString &server, const QString &login, const QString &name, bool signedIn)
{
    QVariantList list = accounts();
    QString known = name;
    const auto same = [&](const QVariant &account) { return isOf(account.toMap(), server, login); };
    if (const auto found = std::ranges::find_if(list, same); found != list.end()) {
        known = name.isEmpty() ? found->toMap()[u"name"_s].toString() : name;
        list.erase(found);
    }
    list.prepend(
        QVariantMap{{u"server"_s, server}, {u"login"_s, login}, {u"name"_s, known}, {u"signedIn"_s, signedIn}});
    m_file.setValue("accounts"_L1, list);
    m_file.sync();
    emit accountsChanged();
}

void Settings::forgetAccount(const QString &server, const QString &login)
{
    QVariantList list = accounts();
    list.removeIf([&](const QVariant &account) { return isOf(account.toMap(), server, login); });
    m_file.setValue("accounts"_L1, list);
    m_file.remove(groupOf(server, login));
    if (this->server() == server && this->login() == login) {
        m_file.remove("account"_L1);
    }
    m_file.sync();
    emit accountsChanged();
}

} // namespace otklik
