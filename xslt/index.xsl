<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of an edition's documents by date. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:d="urn:diglot" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">
  <xsl:import href="lib/page.xsl"/>
  <xsl:output method="html" version="5" encoding="UTF-8" indent="no"/>

  <xsl:template match="/edition">
    <xsl:call-template name="d:page">
      <xsl:with-param name="title" select="(@title[. ne ''], 'Documents')[1]"/>
      <xsl:with-param name="home" select="false()"/>
      <xsl:with-param name="main">
        <h1><xsl:value-of select="(@title[. ne ''], 'Documents')[1]"/></h1>
        <p class="count">
          <xsl:value-of select="count(document)"/>
          <xsl:value-of select="if (count(document) = 1) then ' document' else ' documents'"/>
          <xsl:text>, by date</xsl:text>
        </p>
        <xsl:if test="document">
          <ol class="documents">
            <xsl:apply-templates select="document"/>
          </ol>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document">
    <li>
      <span class="date">
        <xsl:choose>
          <xsl:when test="@date ne ''">
            <time datetime="{@date}"><xsl:value-of select="d:date(@date)"/></time>
          </xsl:when>
          <xsl:otherwise>undated</xsl:otherwise>
        </xsl:choose>
      </span>
      <span class="titles">
        <a href="{@id}.html" lang="{title[1]/@lang}"><xsl:value-of select="title[1]"/></a>
        <xsl:for-each select="title[position() gt 1]">
          <span lang="{@lang}"><xsl:value-of select="."/></span>
        </xsl:for-each>
      </span>
      <span class="about">
        <xsl:value-of select="tokenize(@languages) ! d:language(.)" separator=" · "/>
        <xsl:text> </xsl:text>
        <span class="verdict {('mismatch', 'undecided', 'partial', tokenize(@verdict, ' / '))[. = tokenize(current()/@verdict, ' / ')][1]}">
          <xsl:value-of select="tokenize(@verdict, ' / ') ! $d:verdicts(.)" separator="; "/>
        </span>
      </span>
    </li>
  </xsl:template>
</xsl:stylesheet>
