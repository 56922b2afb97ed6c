// SPDX-FileCopyrightText: 2026 The Otklik authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/shop_visit.h"

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {
constexpr auto host = "#otklik-widget"_L1;
}

bool ShopVisit::begin(const QUrl &shop, const QString &page)
{
    m_shop = shop;
    return m_browser.start() && m_browser.setWindowSize({1280, 800}) && go(page);
}

bool ShopVisit::go(const QString &page)
{
    return m_browser.open(m_shop.resolved(QUrl(page))) && waitConnected();
}

bool ShopVisit::waitConnected(bool connected)
{
    return m_browser.waitFor(u"return window.Otklik && Otklik.getState().connected === arguments[0]"_s, {connected});
}

QVariant ShopVisit::state(const QString &name)
{
    return m_browser.execute(u"return Otklik.getState()[arguments[0]]"_s, {name});
}

bool ShopVisit::waitState(const QString &state)
{
    return m_browser.waitFor(u"return Otklik.getState().state === arguments[0]"_s, {state});
}

bool ShopVisit::pressLauncher()
{
    return m_browser.click(m_browser.findInShadow(host, u"button"_s));
}

bool ShopVisit::openPanel()
{
    return pressLauncher() && enterBanner() && m_browser.waitFor(u"return document.body.classList.contains('panel')"_s);
}

bool ShopVisit::enterBanner()
{
    return leaveBanner() && m_browser.enterFrame(m_browser.findInShadow(host, u"iframe.panel, iframe.card"_s)) &&
           m_browser.waitFor(u"return document.body.className !== 'hidden'"_s);
}

bool ShopVisit::leaveBanner()
{
    return m_browser.leaveFrames();
}

bool ShopVisit::press(const QString &css)
{
    return m_browser.click(m_browser.find(css));
}

bool ShopVisit::write(const QString &text)
{
    return m_browser.type(m_browser.find(u"#compose"_s), text + QChar(WebDriver::Key::enter));
}

bool ShopVisit::waitWords(const QStringList &texts)
{
    return m_browser.waitFor(u"const words = Array.from(document.querySelectorAll('.words'), (one) => one.textContent);"
                             "return JSON.stringify(words) === JSON.stringify(arguments[0])"
                             " && !document.querySelector('[href=\"#sending\"]')"_s,
                             {QVariant(texts)});
}

bool ShopVisit::waitUnsent(int count)
{
    return m_browser.waitFor(u"return document.querySelectorAll('[href=\"#sending\"]').length === arguments[0]"_s,
                             {count});
}

bool ShopVisit::waitText(const QString &css, const QString &text)
{
    return m_browser.waitFor(u"const one = document.querySelector(arguments[0]);"
                             "return one && one.getClientRects().length && one.textContent === arguments[1]"_s,
                             {css, text});
}

} // namespace otklik::test
